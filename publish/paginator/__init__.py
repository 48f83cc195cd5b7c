"""WeasyPrint's only door: composed Chinese pages, tagged, told page by page.

Importing this room costs nothing; the engine is imported by the first `paginate`.
"""

from publish import fonts
from publish.paginator.sheets import Asset, PageStart, Paginated, Sheets

__all__ = ["Asset", "PageStart", "Paginated", "Sheets", "paginate"]


def paginate(sheets: Sheets) -> Paginated:
    """Set `sheets` as a tagged PDF/UA-1 file; the same sheets give the same bytes."""
    fonts.prepare()
    from publish.paginator.engine import run  # noqa: PLC0415  the engine is heavy

    return run(sheets)
