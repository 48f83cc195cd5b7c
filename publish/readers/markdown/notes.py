"""Notes: written in one place, called in another, set by whoever prints them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from publish.model import Block, Blocks, Finding, Note, Span
from publish.readers.findings import UnusedNote
from publish.readers.outline import slug

_REPEATS = 20


class Keys:
    """Keys for what its author left unnamed, counted within one seed."""

    def __init__(self, seed: str) -> None:
        """Begin every count anew."""
        self.seed = slug(seed.removesuffix(".md"))
        self._counts: Counter[str] = Counter()

    def new(self, kind: str) -> str:
        """Return the next key of a kind: ``first-steps-figure-2``."""
        self._counts[kind] += 1
        return f"{self.seed}-{kind}-{self._counts[kind]}"


class NoteBook:
    """The notes of one seed by label, read when they are called."""

    def __init__(
        self,
        tokens: Sequence[Token],
        read: Callable[[Sequence[Token]], Blocks],
        keys: Keys,
        findings: list[Finding],
    ) -> None:
        """Find where each note's tokens stand."""
        self._tokens = dict(_written(tokens))
        self._read = read
        self._keys = keys
        self._findings = findings
        self._calls: dict[str, int] = {}
        self._open: list[str] = []

    def called(self, label: str, at: Span) -> Note | None:
        """Return a note where it is called; not within itself, nor without end."""
        times = self._calls.get(label, 0)
        if label not in self._tokens or self._open or times >= _REPEATS:
            return None
        self._calls[label] = times + 1
        self._open.append(label)
        content = self._read(self._tokens[label])
        self._open.pop()
        return Note(self._keys.new("note"), content, span=at)

    def aside(self, content: Blocks, at: Span) -> Note:
        """Return a note written where it is called."""
        return Note(self._keys.new("aside"), content, span=at)

    def uncalled(self) -> Iterator[Block]:
        """Yield what notes say that nothing calls, so that it is not lost."""
        for label, tokens in self._tokens.items():
            if label not in self._calls:
                content = self._read(tokens)
                if content:
                    self._findings.append(UnusedNote(label, span=content[0].span))
                yield from content


def _written(tokens: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    first, depth = 0, 0
    for at, token in enumerate(tokens):
        if token.type == "footnote_reference_open":
            first = at + 1 if depth == 0 else first
            depth += 1
        elif token.type == "footnote_reference_close":
            depth -= 1
            if depth == 0:
                yield tokens[first - 1].meta["label"], tokens[first:at]
