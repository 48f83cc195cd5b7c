"""The rules by which an editor mends a Chinese text, each under its name."""
