"""One file of the e-book: a whole XHTML document around a body."""

import re
from html import escape
from typing import Final

from publish.edition import Edition
from publish.model.regex import regex

# XML 1.0, production 2: what no XML document may hold, however it is written.
_ILLEGAL: Final = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


_SHOWN: Final = regex(
    r'(?s:<pre.*?</pre>)|(?P<opening><a class="address"[^>]*>|<code>)(?P<words>[^<]+)(?=</)'
)
_SEAM: Final = regex(r"(?:&amp;|[/_.?=:#%+~,@-])+(?=\w)")


def legal(text: str) -> str:
    """Leave out characters that XML may not hold."""
    return _ILLEGAL.sub("", text)


def seamed(body: str) -> str:
    """Let addresses and code within lines break at their seams, before any word is cut."""
    return _SHOWN.sub(_seamed, body)


def _seamed(found: re.Match[str]) -> str:
    opening, words = found["opening"], found["words"]
    return opening + _SEAM.sub(r"\g<0><wbr/>", words) if opening else found[0]


def page(edition: Edition, title: str, body: str, *, matter: str, style: str) -> str:
    """Return a whole document; ``matter`` is front, body or back matter."""
    language = edition.script.value
    said = escape(legal(title) or "—", quote=False)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}">\n'
        f'<head>\n<meta charset="utf-8"/>\n<title>{said}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="{style}"/>\n</head>\n'
        f'<body epub:type="{matter}">\n{seamed(legal(body))}\n</body>\n</html>\n'
    )
