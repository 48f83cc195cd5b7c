"""The engine's skip stacks as paths: places in a box tree that can be compared."""

from publish.paginator.foreign import SkipStack

Path = tuple[int, ...]


def path_of(stack: SkipStack) -> Path:
    """Return a skip stack of the engine as a path; the start is an empty one."""
    path: list[int] = []
    while stack:
        ((place, stack),) = stack.items()
        path.append(place)
    return tuple(path)


def stack_of(path: Path) -> SkipStack:
    """Return a path as the engine's skip stack."""
    stack: SkipStack = None
    for place in reversed(path):
        stack = {place: stack}
    return stack
