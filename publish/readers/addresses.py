"""Addresses: web addresses that stand bare in a text are made links."""

import re
from collections.abc import Iterator

from publish.model import Inline, Inlines, Link, Text
from publish.model.regex import regex
from publish.model.text import cut

# What may follow an address without belonging to it is left out at its end (GFM 6.9).
_ADDRESS = regex(
    r"\b(?:https?|ftp)://[!-;=?-~]*[!-;=?-~]"
    r"|(?<![\w/@.-])www\.[a-zA-Z0-9-]+\.[a-zA-Z][!-;=?-~]*"
    r"|(?<![\w.+/@-])(?P<post>[a-zA-Z0-9][\w.+-]{0,63}@(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-zA-Z]{2,18})(?![\w@-])",
    re.ASCII,
)
_TRAILING = regex(r"[?!.,:;*_~'\"]+$")


def linked(text: Text) -> Inlines:
    """Split a text at the addresses in it."""
    words = text.content
    if "://" not in words and "@" not in words and "www." not in words:
        return (text,)
    return tuple(_split(text))


def _split(text: Text) -> Iterator[Inline]:
    at = 0
    for match in _ADDRESS.finditer(text.content):
        end = match.start() + len(_trimmed(match.group()))
        if match.start() > at:
            yield cut(text, at, match.start())
        words = cut(text, match.start(), end)
        said = words.content
        scheme = "mailto:" if match["post"] else "" if "://" in said else "http://"
        yield Link((words,), scheme + said, span=words.span)
        at = end
    if at < len(text.content):
        yield cut(text, at, len(text.content))


def _trimmed(address: str) -> str:
    address = _TRAILING.sub("", address)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = _TRAILING.sub("", address[:-1])
    return address
