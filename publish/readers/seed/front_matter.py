"""Front matter: what a seed says of itself before its text, in YAML, TOML or JSON.

Pandoc's title block, three lines that begin with ``%``, says title, authors and date.

Of YAML only what front matter is written in is read: a key and a value on a line, lists,
and folded or literal text. There are no anchors, so no text can grow.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping

from publish.edition import Script
from publish.model import Finding, Inlines, Text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.reading import NOTHING_SAID, Particulars
from publish.readers.seed.draft import Draft
from publish.readers.seed.findings import BadFrontMatter, FrontMatterTooLong

_FENCED = regex(r"(?:---|\+\+\+)[ \t]*\n")
_BLOCK = regex(
    r"%[ \t]+(?P<title>[^\n]+)\n%[ \t]+(?P<authors>[^\n]+)\n(?:%[ \t]+(?P<date>[^\n]+)\n)?(?=\n|\Z)"
)
_UNOPENED = regex(
    r"(title:[ \t]+[^\n]+\n(?:[A-Za-z_][\w-]*:[^\n]*\n|[ \t]*-[ \t][^\n]+\n){1,40})---[ \t]*\n"
)
_KEY = regex(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = regex(r"[ \t]*-[ \t]+(?:name:[ \t]*)?(?P<value>.+)$")
_NAMES = {
    "title": "title",
    "subtitle": "subtitle",
    "author": "authors",
    "authors": "authors",
    "date": "date",
    "lang": "language",
    "language": "language",
    "description": "description",
    "summary": "description",
    "abstract": "description",
    "publisher": "publisher",
    "rights": "rights",
    "copyright": "rights",
    "identifier": "identifier",
    "cover": "cover",
    "cover-image": "cover",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says, and where the text begins."""

    end: int
    particulars: Particulars = NOTHING_SAID
    findings: tuple[Finding, ...] = ()


def front_matter(draft: Draft) -> FrontMatter:
    """Read the front matter of a draft, if it has any."""
    text = draft.text
    opening = _FENCED.match(text)
    if not opening:
        return _braced(draft) if text.startswith("{") else _unopened(draft) or _titled(draft)
    fence = text[:3]
    closing = re.compile(rf"^(?:{re.escape(fence)}|\.\.\.)[ \t]*$", re.MULTILINE)
    limit = draft.limits.front_matter
    match = closing.search(text, opening.end(), opening.end() + limit)
    body = text[opening.end() : match.start()] if match else ""
    # Two rules with nothing between and nothing after are two rules.
    alone = match is not None and not body.strip() and not text[match.end() :].strip()
    if not match and len(text) > limit and _looks_like_keys(text[opening.end() : limit]):
        return FrontMatter(0, findings=(FrontMatterTooLong(limit, span=draft.span(0, 3)),))
    if not match or alone or (fence == "---" and not _looks_like_keys(body)):
        return FrontMatter(0)
    span = draft.span(0, match.end())
    try:
        values = tomllib.loads(body) if fence == "+++" else _yaml(body)
    except (ValueError, RecursionError) as error:
        return FrontMatter(match.end(), findings=(BadFrontMatter(str(error), span=span),))
    particulars, wrong = _particulars(draft, values, opening.end(), match.start())
    found = tuple(BadFrontMatter(reason, span=span) for reason in wrong)
    return FrontMatter(match.end(), particulars, found)


def _unopened(draft: Draft) -> FrontMatter | None:
    """Read keys and values that nothing opens and a rule closes, as Hexo allows."""
    block = _UNOPENED.match(draft.text)
    if not block or block.end() > draft.limits.front_matter:
        return None
    try:
        values = _yaml(block[1])
    except ValueError:
        return None
    span = draft.span(0, block.end())
    particulars, wrong = _particulars(draft, values, 0, block.end())
    findings = tuple(BadFrontMatter(reason, span=span) for reason in wrong)
    return FrontMatter(block.end(), particulars, findings)


def _braced(draft: Draft) -> FrontMatter:
    """Read a JSON object that stands first, on lines of its own."""
    closing = re.compile(r"^\}[ \t]*$", re.MULTILINE).search(
        draft.text, 0, draft.limits.front_matter
    )
    if not closing or not re.match(r'\{\s*"', draft.text):
        return FrontMatter(0)
    try:
        values = json.loads(draft.text[: closing.end()])
    except (ValueError, RecursionError):
        return FrontMatter(0)
    span = draft.span(0, closing.end())
    particulars, wrong = _particulars(draft, values, 0, closing.end())
    return FrontMatter(
        closing.end(), particulars, tuple(BadFrontMatter(reason, span=span) for reason in wrong)
    )


def _titled(draft: Draft) -> FrontMatter:
    """Read pandoc's title block; it must name title and author at least."""
    block = _BLOCK.match(draft.text)
    if not block:
        return FrontMatter(0)
    authors = [name.strip() for name in re.split(r"[;；\n]", block["authors"]) if name.strip()]
    values = {"title": block["title"], "authors": authors, "date": block["date"] or ""}
    particulars, _ = _particulars(draft, values, 0, block.end())
    return FrontMatter(block.end(), particulars)


def _looks_like_keys(body: str) -> bool:
    lines = [line for line in body.split("\n") if line.strip() and not line.startswith("#")]
    return not lines or bool(_KEY.match(lines[0]))


def _yaml(body: str) -> dict[str, object]:
    """Read keys at the margin; what is indented belongs to the key above it."""
    values: dict[str, object] = {}
    key = ""
    gathered: list[str] = []
    for line in (*body.split("\n"), "end:"):
        match = _KEY.match(line)
        if match:
            if key:
                values[key] = _value(gathered)
            key, gathered = match["key"], [match["value"] or ""]
        elif line.strip() and not line.startswith((" ", "\t", "-", "#")):
            raise ValueError(f"not a key and a value: {line[:40]}")
        else:
            gathered.append(line)
    return values


def _value(lines: list[str]) -> object:
    first, rest = lines[0].strip(), [line for line in lines[1:] if line.strip()]
    items = [match["value"] for match in map(_ITEM.match, rest) if match]
    if not first and items:
        return [_scalar(item) for item in items]
    if first in {"|", ">", "|-", ">-", "|+", ">+"}:
        return ("\n" if first[0] == "|" else " ").join(line.strip() for line in rest)
    if first.startswith("[") and first.endswith("]"):
        return [_scalar(item) for item in first[1:-1].split(",") if item.strip()]
    return " ".join(filter(None, (_scalar(first), *(line.strip() for line in rest))))


def _scalar(value: str) -> str:
    value = value.strip()
    if value[:1] in {'"', "'"} and value.endswith(value[0]) and len(value) > 1:
        return value[1:-1]
    return re.sub(r"\s+#.*$", "", value)


def _particulars(
    draft: Draft, values: Mapping[str, object], start: int, end: int
) -> tuple[Particulars, tuple[str, ...]]:
    said: dict[str, list[str]] = {}
    for name, value in values.items():
        known = _NAMES.get(name.lower())
        if known:
            said.setdefault(known, []).extend(_texts(value))

    def inlines(known: str) -> tuple[Inlines, ...]:
        return tuple(_placed(draft, words, start, end) for words in said.get(known, []) if words)

    def one(known: str) -> Inlines:
        return next(iter(inlines(known)), ())

    def plain(known: str) -> str:
        return next(iter(said.get(known, [])), "")

    language = plain("language")
    script = Script.named(language)
    wrong = (f"unknown language: {language}",) if language and not script else ()
    particulars = Particulars(
        title=one("title"),
        subtitle=one("subtitle"),
        authors=inlines("authors"),
        description=one("description"),
        publisher=one("publisher"),
        rights=one("rights"),
        date=plain("date")[:10],
        language=script.value if script else "",
        identifier=plain("identifier"),
        cover=plain("cover"),
    )
    return particulars, wrong


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item.get("name", "") if isinstance(item, dict) else item)
    elif not isinstance(value, dict):
        yield str(value)


def _placed(draft: Draft, words: str, start: int, end: int) -> Inlines:
    at = draft.text.find(words, start, end)
    if at < 0:
        return (Text(words, span=draft.span(start, end)),)
    return (draft.words(at, at + len(words)),)
