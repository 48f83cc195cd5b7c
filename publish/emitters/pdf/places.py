"""On which pages a thing is spoken of: links that the paginator turns into pages."""

from collections.abc import Sequence

__all__ = ["every", "first"]


def first(uses: Sequence[str]) -> str:
    """Write the page of the first use, which the stylesheet counts."""
    if not uses:
        return ""
    return f'<a class="page-of" data-generated="" href="#{uses[0]}"></a>'


def every(uses: Sequence[str]) -> str:
    """Write all uses as a list, in which each page is said once."""
    if len(uses) <= 1:
        return first(uses)
    links = "".join(f'<a href="#{use}">0</a>' for use in dict.fromkeys(uses))
    return f'<span class="pages" data-generated="" data-pages="、–">{links}</span>'
