"""Notes gathered at the end of their chapter, numbered in it, linked both ways."""

from publish.model.regex import regex

_CIRCLED = (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
_DARK = range(0x2776, 0x2780)
_FIRST_PARAGRAPH = regex(r"<p\b[^>]*>")


class Endnotes:
    """The notes of one chapter, kept until it ends."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: list[str] = []

    def add(self, body: str, chapter: str, *, apart: bool = False) -> str:
        """Keep a note and return its call; one kept apart from notes at the foot shows it."""
        number = len(self._kept) + 1
        key, said = f"{chapter}-e{number}", dark(number) if apart else circled(number)
        back = f'<a class="note-back" data-generated="" href="#{key}-call">{said}</a>'
        first = _FIRST_PARAGRAPH.match(body)
        at = first.end() if first else 0
        self._kept.append(f'<li id="{key}">{body[:at]}{back}{body[at:]}</li>')
        return (
            f'<a class="note-call" role="doc-noteref" data-generated="" '
            f'id="{key}-call" href="#{key}">{said}</a>'
        )

    def written(self, name: str) -> str:
        """Write what was kept, under a name, and forget it."""
        kept, self._kept = self._kept, []
        if not kept:
            return ""
        kind = "endnotes many" if len(kept) > len(_CIRCLED) else "endnotes"
        return (
            f'<section class="{kind}" role="doc-endnotes"><h2 class="plain">{name}</h2>'
            f"<ol>{''.join(kept)}</ol></section>"
        )


def circled(number: int) -> str:
    """Return a number in a circle, or, over fifty, in brackets."""
    return chr(_CIRCLED[number - 1]) if number <= len(_CIRCLED) else f"〔{number}〕"


def dark(number: int) -> str:
    """Return a number in a dark circle, or, over ten, in brackets."""
    return chr(_DARK[number - 1]) if number <= len(_DARK) else f"〔{number}〕"
