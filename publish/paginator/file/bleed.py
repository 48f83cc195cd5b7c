"""The boxes of a page that a printing house reads: how far colour reaches over the trim."""

import pydyf

from publish.paginator.foreign import Pdf


def state_bleed(pdf: Pdf, bleed: float) -> None:
    """Write every page's BleedBox, so many points beyond its TrimBox (ISO 32000-1, 14.11.2).

    The engine takes all that lies outside the trim for bleed, marks too, up to ten points.
    """
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and "TrimBox" in item:
            left, top, right, bottom = item["TrimBox"]
            box = (left - bleed, top - bleed, right + bleed, bottom + bleed)
            item["BleedBox"] = pydyf.Array(box)
