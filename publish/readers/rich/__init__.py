"""What rich forms share: running words with their looks made inlines, and an article put in order."""
