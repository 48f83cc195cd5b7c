"""WeasyPrint's only door: composed Chinese pages, tagged, told page by page.

Importing this room costs nothing; the engine is imported by the first `paginate`.
"""

from publish import fonts
from publish.paginator.sheets import Asset, Paginated, Sheets
from publish.paginator.thrift.imports import later
from publish.provision.places import mending
from publish.provision.words import Trouble, Words

__all__ = ["Asset", "Paginated", "Sheets", "paginate"]


def _faceless() -> Trouble:
    return Trouble(
        Words("This machine has no font to print with.", "这台机器上没有可用来排版的字体。"),
        Words(f"Run: {mending()}", f"请运行：{mending()}"),
    )


def paginate(sheets: Sheets) -> Paginated:
    """Set `sheets` as a tagged PDF/UA-1 file; the same sheets give the same bytes.

    `Trouble` where this machine lacks the layout libraries, or has no face at all.
    """
    fonts.prepare()
    if not fonts.printable():
        raise _faceless()
    with later():
        from publish.paginator.engine import run  # noqa: PLC0415  the engine is heavy

    return run(sheets)
