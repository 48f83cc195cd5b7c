"""Settings: what is known of a book as its ``book.toml``."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from publish.model import Metadata, plain_text
from publish.readers import Settings
from publish.readers.settings.limits import changed

_NONE: Mapping[str, str] = MappingProxyType({})


def settings(
    about: Metadata, settled: Settings, names: Sequence[str], remarks: Mapping[str, str] = _NONE
) -> str:
    """Return the ``book.toml`` of a book whose files have these names, in this order.

    ``remarks`` are comments by key; a key that has one is shown even where nothing is known.
    """
    lines = [*_keys(about, settled, names, remarks), *_tables(settled)]
    return "\n".join((*lines, "")).lstrip("\n")


def _keys(
    about: Metadata, settled: Settings, names: Sequence[str], remarks: Mapping[str, str]
) -> Iterator[str]:
    for key, value in _values(about, settled, names).items():
        if key in remarks:
            yield from ("", *(f"# {line}" for line in remarks[key].splitlines()))
        if value:
            yield f"{key} = {text(value) if isinstance(value, str) else array(value)}"
        elif key in remarks:
            yield f"# {key} = {'[]' if isinstance(value, tuple) else text('')}"


def _values(
    about: Metadata, settled: Settings, names: Sequence[str]
) -> dict[str, str | tuple[str, ...]]:
    return {
        "title": plain_text(about.title),
        "subtitle": plain_text(about.subtitle),
        "authors": tuple(plain_text(author) for author in about.authors),
        "language": about.script,
        "description": plain_text(about.description),
        "publisher": plain_text(about.publisher),
        "rights": plain_text(about.rights),
        "date": about.date,
        "identifier": about.identifier,
        "cover": about.cover,
        "slug": settled.slug,
        "editions": settled.editions,
        "order": tuple(names),
    }


def _tables(settled: Settings) -> Iterator[str]:
    if settled.terms:
        yield from ("", "[terms]")
        yield from (f"{text(key)} = {text(value)}" for key, value in settled.terms.items())
    if settled.off:
        yield from ("", "[cleaning]")
        yield from (f"{rule} = false" for rule in sorted(settled.off))
    if limited := tuple(changed(settled.limits)):
        yield from ("", "[limits]", *(f"{name} = {value}" for name, value in limited))


def text(value: str) -> str:
    """Return a text as TOML writes it: what JSON escapes, TOML does alike."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def array(values: Iterable[str]) -> str:
    """Return a list of texts."""
    return f"[{', '.join(map(text, values))}]"
