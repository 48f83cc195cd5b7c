"""Programs on a page: their lines as they are, their language, no line numbers."""

from collections.abc import Iterator

from publish.model import CodeListing, Span
from publish.model.regex import regex
from publish.readers.html.parts import names
from publish.readers.html.tree import BLOCKS, Element, Words
from publish.readers.rich.words import set_of

_LANGUAGE = regex(
    r"(?:^|[\s;])(?:language-|lang-|highlight-source-|brush:\s*|sourceCode\s+)([A-Za-z][\w+#.-]*)"
)
_NUMBERS = set_of("gutter lineno linenos linenumbers hljs-ln-numbers rouge-gutter")


def listing(element: Element, span: Span) -> CodeListing:
    """Make a listing of a ``pre`` element."""
    said = (e.get("class") for e in element.walk() if e.name in {"pre", "code"})
    match = next((found for each in said if (found := _LANGUAGE.search(each))), None)
    language = match[1] if match else element.get("data-lang") or element.get("lang")
    text = "".join(_characters(element)).replace("\u00a0", " ")
    return CodeListing(language, text.removeprefix("\n").rstrip(), span=span)


def in_table(table: Element) -> Element | None:
    """Return the program in a table whose other column only counts its lines."""
    listings = [e for e in table.walk() if e.name == "pre"]
    numbered = [e for e in table.walk() if not _NUMBERS.isdisjoint(names(e))]
    if not numbered or not listings:
        return None
    within = {e.start for each in numbered for e in each.walk()}
    return next((e for e in listings if e.start not in within), None)


def _characters(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Words):
            yield from (part[0] for part in child.parts)
        elif child.name == "br":
            yield "\n"
        elif _NUMBERS.isdisjoint(names(child)) and child.name != "button":
            yield from _characters(child)
            if child.name in BLOCKS and child is not element.children[-1]:
                yield "\n"
