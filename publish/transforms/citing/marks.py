"""Marks by name and year, and the order of a list that is looked up by names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from publish.edition import Script, Standard
from publish.model import Reference
from publish.model.regex import regex
from publish.transforms.citing.people import Name, chinese
from publish.transforms.language import order_key

_YEAR = regex(r"\d{4}")
_TITLE = 12


def mark(work: Reference, standard: Standard, *, of_taiwan: bool = False) -> str:
    """Return how the text points at a work, or nothing where its entry says too little.

    ``of_taiwan`` is APA as Chinese in Traditional characters has it: 張三、李四，2019.
    """
    comma = "，" if of_taiwan or standard is Standard.GBT_2025 else ", "
    said = named(work, standard)
    if of_taiwan:
        said = said.replace(", ", "、").replace(" 等", "等人")
    return comma.join((said, work.year)) if said and work.year else said


def named(work: Reference, standard: Standard) -> str:
    """Return the name of a work's mark: its author and others, or its title."""
    people = work.authors or work.editors
    if not people:
        return _short(work.title)
    families = [Name.of(one).family for one in people]
    han = chinese(families[0])
    several = work.others or len(people) > (2 if standard is Standard.APA else 1)
    if several:
        space = "" if han and standard is Standard.GBT_2025 else " "
        return f"{families[0]}{space}{'等' if han else 'et al.'}"
    return (", " if han else " & ").join(families)


def _short(title: str) -> str:
    if not title:
        return ""
    shown = title if len(title) <= _TITLE or not chinese(title) else f"{title[:_TITLE]}…"
    return f"《{shown}》" if chinese(title) else shown


def told_apart(works: Sequence[Reference], standard: Standard) -> list[Reference]:
    """Add a letter to the year of works that would be marked alike: 2020a, 2020b."""
    marks = [mark(work, standard) for work in works]
    alike = Counter(marks)
    used: Counter[str] = Counter()
    done = []
    for work, said in zip(works, marks, strict=True):
        letter = _letter(used[said]) if alike[said] > 1 and _YEAR.match(work.year) else ""
        used[said] += 1
        done.append(replace(work, year=f"{work.year}{letter}") if letter else work)
    return done


def _letter(place: int) -> str:
    first, last = divmod(place, 26)
    return (chr(ord("a") + first - 1) if first else "") + chr(ord("a") + last)


def by_name(works: Sequence[Reference], script: Script) -> list[Reference]:
    """Order works as the standards do: Chinese ones first, then by name, year and title."""

    def key(work: Reference) -> tuple[bool, tuple[str, bytes, bytes], str, str]:
        first = (*work.authors, *work.editors, work.title)[0]
        name = Name.of(first)
        named = order_key(f"{name.family} {name.given}".strip(), script)
        return not chinese(first), named, work.year, work.title

    return sorted(works, key=key)
