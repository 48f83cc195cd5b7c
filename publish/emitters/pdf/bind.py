"""Bind the printed book: hand its sheets to the paginator, and tell where pages fall."""

from collections.abc import Callable
from uuid import NAMESPACE_URL, uuid5

from publish import paginator
from publish.edition import PageMap, PageStart
from publish.emitters.bound import Bound
from publish.emitters.pdf.render import Rendered
from publish.model import plain_text
from publish.paginator import Asset, Paginated, Sheets


def bind(rendered: Rendered) -> Bound:
    """Paginate."""
    edition = rendered.edition
    named = (plain_text(edition.document.metadata.title), edition.audience, edition.script.value)
    sheets = Sheets(
        markup=rendered.markup,
        stylesheet=rendered.stylesheet,
        fetch=_fetcher(rendered),
        identifier=uuid5(NAMESPACE_URL, "/".join(named)).bytes,
        created=edition.modified,
    )
    made = paginator.paginate(sheets)
    return Bound(made.data, made.pages, _page_map(made))


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
    starts = tuple(PageStart(start.key, start.offset, start.label) for start in made.starts)
    labels = {key: made.labels[page] for key, page in made.anchors.items()}
    return PageMap(starts, labels)
