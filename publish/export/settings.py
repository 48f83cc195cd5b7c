"""Settings: what is known of a book as its ``book.toml``."""

import json
from collections.abc import Iterable, Iterator, Sequence

from publish.model import Metadata, plain_text
from publish.readers import Settings


def settings(about: Metadata, settled: Settings, names: Sequence[str]) -> str:
    """Return the ``book.toml`` of a book whose files have these names, in this order."""
    return "\n".join((*_lines(about, settled, names), ""))


def _lines(about: Metadata, settled: Settings, names: Sequence[str]) -> Iterator[str]:
    texts = {
        "title": plain_text(about.title),
        "subtitle": plain_text(about.subtitle),
        "language": about.script,
        "description": plain_text(about.description),
        "publisher": plain_text(about.publisher),
        "rights": plain_text(about.rights),
        "date": about.date,
        "identifier": about.identifier,
        "cover": about.cover,
        "slug": settled.slug,
    }
    yield from (f"{key} = {text(value)}" for key, value in texts.items() if value)
    lists = {
        "authors": [plain_text(author) for author in about.authors],
        "editions": settled.editions,
        "order": names,
    }
    yield from (f"{key} = {array(values)}" for key, values in lists.items() if values)
    if settled.terms:
        yield from ("", "[terms]")
        yield from (f"{text(key)} = {text(value)}" for key, value in settled.terms.items())
    if settled.off:
        yield from ("", "[cleaning]")
        yield from (f"{rule} = false" for rule in sorted(settled.off))


def text(value: str) -> str:
    """Return a text as TOML writes it: what JSON escapes, TOML does alike."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def array(values: Iterable[str]) -> str:
    """Return a list of texts."""
    return f"[{', '.join(map(text, values))}]"
