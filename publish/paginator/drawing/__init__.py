"""Composed text as operators of a PDF page, and what is drawn beside it."""
