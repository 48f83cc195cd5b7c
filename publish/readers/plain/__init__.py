"""Plain text: what was scraped, pasted or typed without marks, read as an editor would."""

from publish.readers.form import Form
from publish.readers.plain.reader import likeness, read

FORM = Form("plain text", frozenset({".txt"}), likeness, read)
