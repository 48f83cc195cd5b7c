"""Quotations and verse: the last line may say whose words they are."""

from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    Inlines,
    LineBreak,
    Paragraph,
    Quotation,
    Span,
    Text,
    Verse,
)
from publish.model.regex import regex
from publish.model.text import cut

_DASH = regex(r"\s*(?:[—―─–]{1,3}|--{1,2})\s*(?=\S)")
_NAMED = regex(
    r"(?<=[。！？”」』.!?\"])\s*(?:[—―]{1,2}|--)\s*(?=[^。！？，；\s][^。！？；]{0,29}$)"
)
_LONGEST = 60


def quotation(content: Blocks, span: Span, *, verse: bool = False) -> Block:
    """Make a quotation, or the verse alone; ``—— 《荀子》`` at its end is its source."""
    last = content[-1] if content else None
    match last:
        case Paragraph():
            body, source = _split(last.content)
            left = (*content[:-1], *((replace(last, content=body),) if body else ()))
            if source and left:
                return Quotation(left, source, span=span)
        case Verse() if len(last.lines) > 1 and _unsigned(last.lines[-1]):
            content = (*content[:-1], replace(last, lines=last.lines[:-1]))
        case Verse() if len(last.lines) > 1 and _opens(last.lines[-1]):
            source = _undashed(last.lines[-1])
            content = (*content[:-1], replace(last, lines=last.lines[:-1], attribution=source))
        case _:
            pass
    return content[-1] if verse else Quotation(content, span=span)


def _unsigned(line: Inlines) -> bool:
    """Tell whether a last line of dashes alone says that nobody signed the verse."""
    return len(line) == 1 and isinstance(line[0], Text) and not line[0].content.strip("—")


def _split(content: Inlines) -> tuple[Inlines, Inlines]:
    """Divide a paragraph at a last line that begins with a dash."""
    if _opens(content):
        return (), _undashed(content)
    breaks = [at for at, inline in enumerate(content) if isinstance(inline, LineBreak)]
    if breaks and _opens(content[breaks[-1] + 1 :]):
        return content[: breaks[-1]], _undashed(content[breaks[-1] + 1 :])
    return _divided(content)


def _divided(content: Inlines) -> tuple[Inlines, Inlines]:
    """Divide a paragraph whose last sentence is followed by a dash and a name."""
    last = content[-1]
    named = _NAMED.search(last.content) if isinstance(last, Text) else None
    if not named or not isinstance(last, Text):
        return content, ()
    words = cut(last, 0, named.start())
    return (*content[:-1], words), (cut(last, named.end(), len(last.content)),)


def _opens(line: Inlines) -> bool:
    first = line[0] if line else None
    short = sum(len(part.content) for part in line if isinstance(part, Text)) <= _LONGEST
    return isinstance(first, Text) and short and bool(_DASH.match(first.content))


def _undashed(line: Inlines) -> Inlines:
    first = line[0]
    dash = _DASH.match(first.content) if isinstance(first, Text) else None
    if not isinstance(first, Text) or not dash:
        return line
    return (cut(first, dash.end(), len(first.content)), *line[1:])
