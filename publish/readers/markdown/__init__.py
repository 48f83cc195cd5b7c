"""Markdown: CommonMark, with what Chinese books need beside it."""

from publish.readers.markdown.reader import likeness, read
from publish.readers.seed.form import Form

FORM = Form("Markdown", frozenset({".md", ".markdown", ".mdx", ".qmd"}), likeness, read)
