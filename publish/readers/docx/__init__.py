"""DOCX: what Word and its like write, read from the package itself."""

from publish.readers.docx.door import likeness, opened
from publish.readers.seed.form import Form, read_by

_READ = read_by("publish.readers.plain.reader")
FORM = Form("DOCX", frozenset({".docx"}), likeness, _READ, opened)
