"""Plain text: what was scraped, pasted or typed without marks, read as an editor would."""

from publish.readers.plain.reader import likeness, read
from publish.readers.seed.form import Form

FORM = Form("plain text", frozenset({".txt"}), likeness, read)
