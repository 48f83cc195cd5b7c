"""Which headings of a rich form, told by weight or brevity, another editor might not take."""

from collections.abc import Iterator, Sequence

from publish.model import Finding, plain_text
from publish.readers.doubts import DoubtfulHeading
from publish.readers.plain import marks
from publish.readers.reading import Heading
from publish.readers.wide import columns

_LONG, _SHOWN = 40, 30
_COMMAS = "，,；;"


def doubtful(found: Sequence[Heading], marked: int) -> Iterator[Finding]:
    """Doubt headings that only weight or brevity tells; several vouch for each other."""
    bare = [(one, words) for one in found if not marks.number(words := plain_text(one.title))]
    alone = len(found) == 1 and marked <= 1
    for heading, words in bare:
        signs = (alone, columns(words) > _LONG, any(comma in words for comma in _COMMAS))
        if sum(signs) > (len(bare) > 1) and not marks.NAMED.fullmatch(marks.unspaced(words)):
            yield DoubtfulHeading(words[:_SHOWN], heading.level, span=heading.span)
