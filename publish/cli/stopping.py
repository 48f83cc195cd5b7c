"""Stopped from outside: a request to end is obeyed as an interruption is, nothing half done."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ASKING = (signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """The system asked the process to end; ``status`` is the exit status a shell expects."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise Stopped where SIGTERM or SIGHUP comes, so that what is being written is taken back.

    What the caller had us ignore, as ``nohup`` does, stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = {each: signal.getsignal(each) for each in _ASKING}
    obeyed = [each for each in _ASKING if usual[each] is not signal.SIG_IGN]
    for each in obeyed:
        signal.signal(each, _stop)
    try:
        yield
    finally:
        for each in obeyed:
            signal.signal(each, usual[each])


def _stop(number: int, frame: FrameType | None) -> None:
    del frame
    raise Stopped(128 + number)
