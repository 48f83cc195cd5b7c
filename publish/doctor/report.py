"""The doctor's words: facts as lines, and what to do."""

from collections.abc import Iterable

from publish.doctor.facts import Fact, State, healthy
from publish.provision.places import mending
from publish.provision.words import Words

__all__ = ["report"]

MARKS = {State.GOOD: "✓", State.OPTIONAL: "–", State.MISSING: "✗"}


def report(facts: Iterable[Fact], language: str) -> str:
    """Return the facts as text, one a line, and the one command that mends what is missing."""
    known = tuple(facts)
    lines = [
        f"{MARKS[fact.state]} {fact.what.in_language(language)}: "
        f"{fact.detail.in_language(language)}"
        for fact in known
    ]
    return "\n".join((*lines, "", _advice(known).in_language(language)))


def _advice(facts: tuple[Fact, ...]) -> Words:
    if healthy(facts):
        return Words(
            "All is well: the press can work here.",
            "一切就绪，可以出书。",
        )
    return Words(
        f"Something is missing. To mend it, run: {mending()}",
        f"有缺失。请运行：{mending()}",
    )
