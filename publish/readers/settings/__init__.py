"""Settings: what the author says beside the text, in TOML: the book, its terms, its styles."""
