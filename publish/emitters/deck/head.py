"""What every slide carries beside its subject: title, whereabouts, footer."""

from dataclasses import replace

from publish.emitters.deck.desk import Desk
from publish.emitters.deck.frames import Frame, Ink, Item
from publish.emitters.deck.legible import shortened
from publish.emitters.deck.lines import paragraph

FOOTER_COLUMNS = 60
KICKER_COLUMNS = 60


def head(title: str, number: str, kicker: str, layout: str, desk: Desk) -> tuple[Item, ...]:
    """Set the title, and at its left where in the talk we are."""
    framed = desk.fill(layout, "title", title)
    look = desk.layouts[layout].slot("aside").lettering
    kicker = "" if kicker == desk.title else kicker
    bold = replace(look, ink=Ink.ACCENT, bold=True)
    said = ((number, bold), (shortened(kicker, KICKER_COLUMNS), look))
    room = desk.layouts[layout].slot("aside").box.width
    lines = tuple(paragraph(desk.ruler.set(text, each, room), each) for text, each in said if text)
    return (framed, Frame("aside", lines)) if lines else (framed,)


def foot(layout: str, desk: Desk) -> tuple[Item, ...]:
    """Set the talk's short title, and keep a place for the slide's number."""
    look = desk.layouts[layout].slot("footer").lettering
    short = shortened(desk.title, FOOTER_COLUMNS)
    return (Frame("footer", (paragraph(short, look),)), Frame("page", ()))
