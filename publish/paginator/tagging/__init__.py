"""What a screen reader is told (PDF/UA-1): what is content, and which structure it has."""
