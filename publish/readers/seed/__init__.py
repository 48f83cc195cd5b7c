"""Seeds: one file from the bytes received to the draft that a form reads."""
