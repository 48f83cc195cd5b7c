"""Markdown: CommonMark, with what Chinese books need beside it."""

from publish.readers.form import Form
from publish.readers.markdown.reader import likeness, read

FORM = Form("Markdown", frozenset({".md", ".markdown", ".mdx", ".qmd"}), likeness, read)
