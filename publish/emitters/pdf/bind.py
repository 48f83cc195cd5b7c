"""Bind the printed book: hand its sheets to the paginator, and tell where pages fall."""

from collections.abc import Callable

from publish import paginator
from publish.edition import PageMap, identity
from publish.emitters.bound import Bound
from publish.emitters.pdf.formulas import undrawn
from publish.emitters.pdf.hard import hard_lines
from publish.emitters.pdf.ignored import ignored
from publish.emitters.pdf.render import Rendered, render
from publish.emitters.pdf.stylesheet import MILLIMETRE
from publish.paginator import Asset, Paginated, Sheets
from publish.transforms.language import word_ends


def bind(rendered: Rendered) -> Bound:
    """Paginate; again where leaves are wanting to a whole signature."""
    made = _paginated(rendered)
    short = -made.pages % rendered.edition.style.print.signature
    if short:
        made = _paginated(render(rendered.book, short))
    findings = (
        *undrawn(rendered.edition),
        *rendered.findings,
        *ignored(rendered, made.messages),
        *hard_lines(made, rendered.edition.document),
    )
    return Bound(made.data, made.pages, _page_map(made), findings)


def _paginated(rendered: Rendered) -> Paginated:
    edition = rendered.edition
    sheets = Sheets(
        markup=rendered.markup,
        stylesheet=rendered.stylesheet,
        fetch=_fetcher(rendered),
        identifier=identity(edition).bytes,
        created=edition.modified,
        archival=edition.style.print.archive,
        words=word_ends,
        bleed=edition.style.print.bleed * MILLIMETRE,
    )
    return paginator.paginate(sheets)


def _fetcher(rendered: Rendered) -> Callable[[str], Asset | None]:
    pictures = {
        f"picture:{picture.name}": Asset(picture.data, picture.media_type)
        for picture in rendered.edition.gallery.pictures.values()
    }
    drawings = {
        address: Asset(data, "image/svg+xml") for address, data in rendered.drawings.items()
    }
    return (pictures | drawings).get


def _page_map(made: Paginated) -> PageMap:
    return PageMap(made.starts, {key: made.labels[page] for key, page in made.anchors.items()})
