"""Names and titles that a style draws no line below: plain words, and words in title marks."""

from collections.abc import Iterator

from publish.model import Inline, Inlines, ProperName, Span, Text, WorkTitle, rewrite
from publish.model.keeping import same
from publish.transforms.transform import Revised, Transform

_LEFT, _RIGHT = "《", "》"


def unlined(*, names: bool, titles: bool) -> Transform:
    """Return the transform that says in marks what lines below would have said.

    GB/T 15834-2011, 4.15 and 4.16: the wavy line is the second form of the title mark,
    and names are marked in old texts and schoolbooks alone. With `names` or `titles`
    those are left to be lined.
    """

    def plain(node: Inline) -> Iterator[Inline]:
        match node:
            case ProperName(content=content) if not names:
                yield from content
            case WorkTitle(content=content) if not titles:
                yield from _marked(content, node.span)
            case _:
                yield node

    def rewritten(run: Inlines) -> Inlines:
        return same(run, tuple(new for node in run for new in plain(node)))

    return lambda document: Revised(rewrite(document, inlines=rewritten))


def _marked(content: Inlines, span: Span) -> Inlines:
    left, right = Span(span.seed, span.start, span.start), Span(span.seed, span.end, span.end)
    return Text(_LEFT, span=left), *content, Text(_RIGHT, span=right)
