"""HTML: saved web pages, the article found among what stands around it."""

from publish.readers.form import Form
from publish.readers.html.charset import opened
from publish.readers.html.reader import likeness, read

FORM = Form("HTML", frozenset({".html", ".htm", ".xhtml"}), likeness, read, opened)
