"""The last net: what cannot be made costs its reader nothing but itself."""

import os
from collections.abc import Callable
from typing import TypeVar

from publish.model import Finding
from publish.press.log import Log

_Made = TypeVar("_Made")


def caught(make: Callable[[], _Made], told: Callable[[str], Finding], log: Log) -> _Made | None:
    """Make something; where that fails, ``told`` makes a finding of the reason.

    With YIGAO_DEBUG set the failure is let through, for whoever mends it.
    """
    try:
        return make()
    except Exception as error:
        if os.environ.get("YIGAO_DEBUG"):
            raise
        log.notice(told(f"{type(error).__name__}: {error}"))
        return None
