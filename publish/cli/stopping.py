"""Stopped from outside: a request to end is obeyed as an interruption is, nothing half done."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stopped(BaseException):
    """The system asked the process to end; ``status`` is the exit status a shell expects."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise Stopped where SIGTERM comes, so that what is being written is taken back."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, usual)


def _stop(number: int, frame: FrameType | None) -> None:
    del frame
    raise Stopped(128 + number)
