"""Citations in brackets, as pandoc writes them: ``[参见 @key, 页 3; @other]``.

Words before a key stay words; what follows it says where in that work, and in no other.
"""

from collections.abc import Iterator

from publish.model.regex import regex
from publish.model.value import dataclass

CITED = regex(r"\[([^\[\]@\n]{0,80}@[^\[\]]{1,800})\](?!\(|\[(?![^\[\]@\n]{0,80}@))")
_ONE = regex(
    r"\s*(?P<before>[^@]*?)-?(?<![A-Za-z0-9._%+])@\{?(?P<key>[\w][\w:.#$%&+?<>~/\-]*?)\}?[.。]?"
    r"(?:\s*[,，\s]\s*(?P<at>.*?))?\s*"
)


@dataclass(frozen=True, slots=True)
class Call:
    """Works called together: the words before them, by place, their keys, and where in the last."""

    start: int
    end: int
    keys: tuple[str, ...]
    locator: str = ""


def calls(said: str) -> tuple[Call, ...]:
    """Return the calls that the words in brackets make, or none where they are no citation."""
    found: list[Call] = []
    at = 0
    for part in said.split(";"):
        one = _ONE.fullmatch(part)
        if one is None:
            return ()
        start = at + one.start("before") if not found else at - 1
        end = at + one.start("before") + len(one["before"].rstrip())
        begins = start if one["before"].strip() else end
        found.append(Call(begins, end, (one["key"],), one["at"] or ""))
        at += len(part) + 1
    return tuple(_joined(found))


def _joined(found: list[Call]) -> Iterator[Call]:
    """Yield calls, neighbours that bring no words and no place as one."""
    waiting: Call | None = None
    for one in found:
        plain = one.start == one.end and not one.locator
        if waiting and plain and not waiting.locator:
            waiting = Call(waiting.start, waiting.end, (*waiting.keys, *one.keys))
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting
