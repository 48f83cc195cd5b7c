"""What the glossary finds in texts whose terms were written down by hand.

The shares stand a little under what is found today. They are floors and no promise for
other texts: the model was fitted to these.
"""

from functools import cache
from typing import NamedTuple

from publish import press
from publish.model import all_text, plain_text
from tests.transforms.glosses.keyed import TEXTS, Row, key_of, same


class Entry(NamedTuple):
    """An entry of a glossary, and the row of the key that it is, where there is one."""

    others: frozenset[str]
    definition: str
    row: Row | None


class Known(NamedTuple):
    """An entry that is a term of its text's key."""

    others: frozenset[str]
    definition: str
    row: Row


def test_nearly_all_that_is_listed_is_a_term() -> None:
    """Of two hundred entries a hundred and ninety-five are terms of the key, whole, no longer."""
    assert len(_known()) / len(_listed()) >= 0.975


def test_nearly_every_term_is_listed() -> None:
    """Of a hundred terms of the keys ninety-six are listed."""
    assert len(_known()) / len(_keyed()) >= 0.96


def test_other_names_stand_with_their_terms() -> None:
    """Of a hundred other names listed ninety-seven are the key's; of its own ninety-five are."""
    right = sum(len(others.intersection(row.names)) for others, _, row in _known())
    assert right / sum(len(entry.others) for entry in _listed()) >= 0.97
    assert right / sum(len(row.names) - 1 for row in _keyed()) >= 0.95


def test_what_a_text_says_a_term_is_becomes_its_definition() -> None:
    """Of the definitions that the keys ask for four in five hold the words they must."""
    right = sum(row.defined != "" and row.defined in said for _, said, row in _known())
    assert right / sum(row.defined != "" for row in _keyed()) >= 0.8


@cache
def _keyed() -> tuple[Row, ...]:
    """Return the terms that must be listed."""
    return tuple(row for text in TEXTS for row in key_of(text) if row.needed)


@cache
def _listed() -> tuple[Entry, ...]:
    """Return the entries of all the texts, without those that may be there or not."""
    entries = (entry for text in TEXTS for entry in _entries(press.read(text), key_of(text)))
    return tuple(entry for entry in entries if entry.row is None or entry.row.needed)


def _known() -> list[Known]:
    """Return the entries that are terms of a key."""
    return [
        Known(entry.others, entry.definition, entry.row)
        for entry in _listed()
        if entry.row is not None
    ]


def _entries(reading: press.Reading, key: tuple[Row, ...]) -> list[Entry]:
    """Return what was found in a text, each row of its key for one entry at most."""
    left, found = list(key), []
    for entry in reading.document.glossary:
        head = same(plain_text(entry.headword))
        alike = [row for row in left if head in row.names]
        row = next((row for row in alike if row.names[0] == head), alike[0] if alike else None)
        if row is not None:
            left.remove(row)
        others = frozenset(same(plain_text(gloss)) for gloss in entry.glosses)
        found.append(Entry(others, same(all_text(entry.definition)), row))
    return found
