"""Pictures on slides: pixels in a form that all programs know, drawings turned to them."""

from dataclasses import replace

from publish import fonts
from publish.edition import Edition, Face
from publish.model import Figure
from publish.resources import Picture
from publish.resources.drawn import SVG, pixels
from publish.resources.raster import repacked

RASTERS = frozenset({"image/png", "image/jpeg", "image/gif"})
"""What every presentation program shows alike."""


def shown(figure: Figure, edition: Edition) -> Picture | None:
    """Return the picture of a figure as a slide can show it, if it was admitted and can be."""
    picture = edition.gallery.find(figure.span.seed, figure.address)
    if picture is None or picture.media_type in RASTERS:
        return picture
    if picture.media_type != SVG:
        return _repacked(picture)
    script = edition.script.value
    return pixels(picture, _faces(script), fonts.family(Face.HEI.value, script))


def _repacked(picture: Picture) -> Picture | None:
    data, name = repacked(picture.data), picture.name.rpartition(".")[0] or picture.name
    if data is None:
        return None
    return replace(picture, data=data, media_type="image/png", name=f"{name}.png")


def _faces(script: str) -> tuple[str, ...]:
    """Return the files of the faces of a script that this machine has."""
    families = (family for face in Face for family in fonts.families(face.value, script))
    present = [family for family in families if not fonts.absent((family,))]
    files = (str(fonts.file(each, bold=bold).path) for each in present for bold in (False, True))
    return tuple(dict.fromkeys(files))
