"""What the other names of a term say of it: its length, its sounds, what its words mean."""

from collections.abc import Sequence
from functools import lru_cache

from publish.model.regex import regex
from publish.transforms.cleaning.english import is_known
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.lengths import Length
from publish.transforms.glosses.lists import knows, told_in

_JOINED = regex(" (?:of|to|for|in|on|by|from) ")
_DOING = regex("[a-z]+ing")
_PAIR = 2
_HEARD = {"c": "k", "v": "w"}
"""Letters by what the reading of Han begins with that spells them."""


class Other:
    """What the other names of a term say of it."""

    def __init__(self, names: Sequence[Gloss]) -> None:
        """Look at every name once."""
        latin = [name for name in names if not name.chinese]
        self.parts = tuple(part.lower() for name in latin for part in name.parts)
        self.firsts = tuple(name.parts[0].lower() for name in latin if name.parts)
        self.spelled = any(not name.short for name in latin)
        self.sounds = _sounds(
            tuple(part.lower() for name in latin if not name.short for part in name.parts)
        )
        self.length = Length(names)
        self.doing = any(_DOING.fullmatch(name.words) for name in names)
        self.joined = any(_JOINED.search(name.words) for name in names)

    def tells(self, word: str, after: str) -> bool:
        """Whether a name says what a word means, or what it means with the word behind it."""
        both = word + after
        return told_in(word, self.parts) or (knows(both) and told_in(both, self.parts))


@lru_cache(maxsize=1024)
def _sounds(parts: tuple[str, ...]) -> frozenset[str]:
    """Return the letters that words begin with which English does not know."""
    unknown = (part[0] for part in parts if len(part) > _PAIR and not is_known(part))
    return frozenset(_HEARD.get(letter, letter) for letter in unknown)
