"""The door to OpenCC: a configuration by name, a text through it."""

from functools import cache
from typing import Literal, TypeAlias

import opencc

Path: TypeAlias = Literal[
    "s2tw", "s2hk", "t2s", "tw2s", "hk2s", "tw2t", "hk2t", "t2tw", "t2hk", "s2t"
]


@cache
def _converter(path: Path) -> "opencc.OpenCC":
    return opencc.OpenCC(path, include_tofu_risk_dictionaries=False)


def convert(text: str, path: Path) -> str:
    """Return a text, which may hold anything but lone surrogates, in another script."""
    if "\0" in text:  # where a text ends, to the library
        return "\0".join(convert(part, path) for part in text.split("\0"))
    return str(_converter(path).convert(text)) if text else text
