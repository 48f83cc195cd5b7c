"""What the press tells its user: edits it made, findings that need a person."""

from collections.abc import Iterator
from dataclasses import field, fields
from enum import Enum
from typing import ClassVar

from publish.model.provenance import Span
from publish.model.value import dataclass


class Severity(Enum):
    """How much a finding matters; only an error makes the command fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a finding asks a person to decide: its kind, what would stand there, how likely.

    ``becomes`` are the words that an accepted proposal puts in place of those at the
    finding's span, or, for a citation, the key of the work. ``certainty`` is from 0 to 1;
    what is certain is done already, and an answer can only undo it.
    """

    kind: str
    becomes: str = ""
    certainty: float = 0.5

    @property
    def done(self) -> bool:
        """Whether it is done unless a person refuses."""
        return self.certainty >= 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should look at, and where.

    Each room declares its findings as subclasses, with a stable ``code``, a
    ``severity`` and typed fields. Their words live in ``publish.words``, which may
    name every field; ``span`` is empty only where no seed is to blame.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    span: Span | None = field(kw_only=True)

    def arguments(self) -> dict[str, object]:
        """Return what the words of this finding may name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "span"}

    def proposal(self) -> Proposal | None:
        """Return what this finding asks to be decided at its span, or none."""
        return None


def declared(kind: type[Finding] = Finding) -> Iterator[type[Finding]]:
    """Yield every kind of finding that an imported room declares."""
    for below in kind.__subclasses__():
        if "__dataclass_fields__" in vars(below) and hasattr(below, "code"):
            yield below
        yield from declared(below)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change made to the author's words: logged, counted, and undone by replay.

    ``before`` is what stood at the span in the seed and ``after`` what stands now.
    """

    rule: str
    span: Span
    before: str
    after: str
