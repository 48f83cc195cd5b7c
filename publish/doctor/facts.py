"""Facts about the machine, as plain data."""

from collections.abc import Iterable
from enum import Enum

from publish.model.value import dataclass
from publish.provision.words import Words

__all__ = ["Fact", "State", "healthy"]


class State(Enum):
    """Whether a fact is as it should be; only what is missing stops the press."""

    GOOD = "good"
    OPTIONAL = "optional"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing looked at: a stable code, what it is, how it stands."""

    code: str
    state: State
    what: Words
    detail: Words


def healthy(facts: Iterable[Fact]) -> bool:
    """Whether the press can work: nothing that it needs is missing."""
    return all(fact.state is not State.MISSING for fact in facts)
