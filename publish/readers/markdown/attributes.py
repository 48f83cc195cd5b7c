"""Attributes: ``{#key .class name=value}`` after a heading, a picture, a span, a block."""

from collections.abc import Mapping
from dataclasses import field

from publish.model.regex import regex
from publish.model.value import dataclass

_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)"""
_ONE = rf"(?:\#[^\s{{}}#.=]+|\.[^\s{{}}#.=]+|[\w:-]+={_VALUE}|-)"
BRACED = regex(rf"\{{:?[ \t]*({_ONE}(?:[ \t]+{_ONE})*)?[ \t]*\}}")
_PARTS = regex(_ONE)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an author says about a part in braces."""

    key: str = ""
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def unnumbered(self) -> bool:
        """Whether the part asks to stand outside the numbering."""
        return "unnumbered" in self.classes or "-" in self.classes


NONE = Attributes()


def parse(braced: str) -> Attributes:
    """Read attributes from between braces, which ``BRACED`` has matched."""
    parts = _PARTS.findall(braced.strip("{}: \t"))
    keys = [part[1:] for part in parts if part.startswith("#")]
    classes = [part.removeprefix(".") for part in parts if part.startswith(".") or part == "-"]
    named = (part.split("=", 1) for part in parts if "=" in part and part[0] not in "#.")
    values = {name: value.strip("\"'") for name, value in named}
    return Attributes(keys[-1] if keys else "", tuple(classes), values)
