"""What rich forms share: words with their looks made inlines, and an article put in order."""
