"""HTML: saved web pages, the article found among what stands around it."""

from publish.readers.html.charset import opened
from publish.readers.html.likeness import likeness
from publish.readers.seed.form import Form, read_by

_READ = read_by("publish.readers.html.reader")
FORM = Form("HTML", frozenset({".html", ".htm", ".xhtml"}), likeness, _READ, opened)
