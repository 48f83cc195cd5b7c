"""Counting what some work costs, alike on every machine and under every load."""

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[[], object]) -> int:
    """Return how many instructions of Python a piece of work takes."""
    counted = 0

    def follow(frame: FrameType, event: str, _: object) -> object:
        nonlocal counted
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        counted += event == "opcode"
        return follow

    before = sys.gettrace()
    sys.settrace(follow)  # type: ignore[arg-type]  # it may return itself, which no type can say
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def growth(made: Callable[[int], Callable[[], object]], size: int, times: int = 4) -> float:
    """Return by how much work grows faster than its size: one, where it grows as fast.

    ``made`` gets a piece of work of a size ready. It is done once before it is counted,
    so that what is made only once costs nothing.
    """
    made(size)()
    few, many = steps(made(size)), steps(made(times * size))
    return many / few / times
