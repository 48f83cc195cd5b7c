"""The interface says the same in both languages."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from publish.words.interface import CHINESE, ENGLISH, interface


def holes(text: str) -> set[str]:
    """Return the names in braces of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def sentences(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every sentence of an interface with where it stands in it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, said in value.items():
            yield from sentences(said, f"{path}.{key}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name), f"{path}.{field.name}")


def test_both_languages_say_everything() -> None:
    """Each sentence of one language stands in the other, and none is empty."""
    english, chinese = dict(sentences(ENGLISH)), dict(sentences(CHINESE))
    assert english.keys() == chinese.keys()
    assert all(english.values())
    assert all(chinese.values())


def test_both_languages_name_the_same() -> None:
    """A sentence has the same holes to fill in both languages."""
    english, chinese = dict(sentences(ENGLISH)), dict(sentences(CHINESE))
    for path, said in english.items():
        if not path.endswith(".one"):
            assert holes(said) == holes(chinese[path]), path


def test_one_and_many() -> None:
    """English tells one from many; thousands are set apart."""
    assert ENGLISH.units["pdf"].of(1) == "1 page"
    assert ENGLISH.units["pdf"].of(1200) == "1,200 pages"
    assert CHINESE.units["pdf"].of(1) == "1 页"


def test_any_other_language_is_english() -> None:
    """There are two languages, and English is what the others get."""
    assert interface("zh") is CHINESE
    assert interface("fr") is interface("en") is ENGLISH
