"""The door to OpenCC: a configuration by name, a text through it."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

import opencc

Path: TypeAlias = Literal[
    "s2tw", "s2hk", "t2s", "tw2s", "hk2s", "tw2t", "hk2t", "t2tw", "t2hk", "s2t"
]

# One after the other they do what the one does by itself, in half the time: it looks up every
# word of a region by itself, where the second of two looks at whole texts.
_STEPS: Mapping[Path, tuple[Path, Path]] = {"s2tw": ("s2t", "t2tw"), "s2hk": ("s2t", "t2hk")}


@cache
def _converter(path: Path) -> "opencc.OpenCC":
    return opencc.OpenCC(path, include_tofu_risk_dictionaries=False)


def convert(text: str, path: Path) -> str:
    """Return a text, which may hold anything but lone surrogates, in another script."""
    if "\0" in text:  # where a text ends, to the library
        return "\0".join(convert(part, path) for part in text.split("\0"))
    for step in _STEPS.get(path, (path,)):
        text = str(_converter(step).convert(text)) if text else text
    return text
