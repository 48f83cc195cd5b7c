"""What the engine says of a run, kept as data and off the terminal."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_ENGINE = "weasyprint"


class _Ear(logging.Handler):
    """Keeps each message once, in the order they came."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message as it would be shown."""
        self.messages[record.getMessage()] = None


@contextmanager
def heard() -> Iterator[dict[str, None]]:
    """Hear what the engine warns of while a document is set; nobody else does."""
    engine, ear = logging.getLogger(_ENGINE), _Ear()
    passing = engine.propagate
    engine.addHandler(ear)
    engine.propagate = False
    try:
        yield ear.messages
    finally:
        engine.propagate = passing
        engine.removeHandler(ear)
