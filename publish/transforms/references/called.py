"""What listed authors are called in the text: by family, by short names, in the other script."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from publish.model import Entry, Reference, plain_text
from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han

_INITIALS = regex(r"(?:\s+(?:[A-Z]\.?-?){1,3})+$")
_SHORT = regex(r"(?P<name>[^（(]{2,})[（(](?P<short>[^（()）]{2,})[)）]")


def authors(references: Sequence[Reference], glossary: Sequence[Entry] = ()) -> Mapping[str, str]:
    """Return the authors, alone or first, that have written one listed work only.

    What a glossary says means the same means the same author.
    """
    works: dict[str, set[str]] = defaultdict(set)
    for reference in references:
        for author in reference.authors:
            for name in _called(author):
                works[name].add(reference.key)
    first = Counter(name for r in references for name in _called(*r.authors[:1]))
    told = {
        name: next(iter(keys))
        for name, keys in works.items()
        if len(keys) == 1 and first[name] == 1 and len(name) > 1
    }
    for entry in glossary if told else ():
        for name, key in _explained(entry, told):
            told.setdefault(name, key)
    return told


def _called(*authors: str) -> Iterator[str]:
    """Yield what the text would call authors: Smith for ``Smith, J.``, 卡尼曼 for 丹尼尔·卡尼曼."""
    for author in authors:
        family = author.partition(",")[0].strip()
        if short := _SHORT.fullmatch(author):
            yield from _called(short["name"], short["short"])
        yield family if has_han(family) else _INITIALS.sub("", family)
        if "·" in family:
            yield from (family.partition("·")[0], family.rpartition("·")[2])


def _explained(entry: Entry, told: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """Return the other names of a listed author that a headword brings."""
    said = (plain_text(entry.headword), *entry.forms, *map(plain_text, entry.glosses))
    names = dict.fromkeys(name.strip() for name in said)
    keys = {key for name in names for key in _known(name, told)}
    if len(keys) != 1:
        return ()
    key = keys.pop()
    parts = (part for name in names for part in (name, name.rpartition("·")[2]))
    return [(part, key) for part in parts if len(part) > 1]


def _known(name: str, told: Mapping[str, str]) -> Iterator[str]:
    """Yield the work of an author of this name, or of a person with this family name."""
    words = name.split()
    if name in told:
        yield told[name]
    elif len(words) > 1 and not has_han(name) and words[0][:1].isupper() and words[-1] in told:
        yield told[words[-1]]
