"""DOCX: what Word and its like write, read from the package itself."""

from publish.readers.docx.opening import opened
from publish.readers.docx.reader import likeness, read_text
from publish.readers.form import Form

FORM = Form("DOCX", frozenset({".docx"}), likeness, read_text, opened)
