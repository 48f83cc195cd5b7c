"""Lines: inlines as Markdown, in their short form where that is safe, else in brackets."""

import re
from collections.abc import Callable
from dataclasses import field
from itertools import zip_longest
from typing import assert_never

from publish.export import escape
from publish.model import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Ruby,
    Strong,
    Text,
    WorkTitle,
    plain_text,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.seed.wide import is_wide

BREAK = "<br>"
_CROSS = regex(r"(?:fig|tbl|tab|sec|eq|lst):[\w\-.:]*\w")
_KEY = regex(r"\w(?:[\w:.#$%&+?<>~/\-]*[\w#$%&+<>~/\-])?")
_LOCATOR = regex(r"[^;@\[\]\s,，.。][^;@\[\]]*")
_PLAIN = regex(r"[^*_~`\[\]<>$\\&]+")
_BASE, _READING = regex(r"[^{}|<&@\n\\]{1,40}"), regex(r"[^{}|\n]{1,60}")
_SPOKEN = regex(r"@[A-Za-z][A-Za-z:_-]{0,40}(?:18|19|20)\d\d[a-z]?")
_APART = regex(r"[^\x00-\x7f]|[,;:!?)\"'](?!\[)|\s(?!\[)|$")
_WORD = regex(r"[A-Za-z0-9_.]$")
_AUTOLINK = regex(r"https?://[^<>\s\\]+")
_MARKS = {Emphasis: ("*", "emphasis"), Strong: ("**", "strong"), Deletion: ("~~", "deleted")}


@dataclass(slots=True)
class LineWriter:
    """Writes runs of inlines; notes are handed on, and called by the label they are given."""

    note: Callable[[Note], str]
    bar: str = "|"
    _within: list[str] = field(default_factory=list)

    def line(self, run: Inlines) -> str:
        """Return a run as one line, without the blanks around it."""
        return self._run(run).strip(" \t\u3000\u00a0")

    def _run(self, run: Inlines) -> str:
        said = ""
        for node, after in zip_longest(run, run[1:]):
            new = self._spoken(node, said, after) or self._one(node, said)
            if said.endswith(("]", "}")) and new[:1] in {"(", "{", "["} and isinstance(node, Text):
                new = f"\\{new}"
            if said.endswith("$") and new[:1].isdigit():
                new = f"&#{ord(new[0])};{new[1:]}"
            # Two pieces of code would run into one; an empty span parts them.
            said += f"[]{{}}{new}" if said.endswith("`") and new.startswith("`") else new
        return said

    def _one(self, node: Inline, before: str) -> str:
        match node:
            case Text():
                return self._barred(self._words(node.content))
            case Emphasis() | Strong() | Deletion():
                return self._marked(node, before)
            case ProperName():
                return self._bracketed(node.content, ".name")
            case WorkTitle():
                return self._bracketed(node.content, ".title")
            case Mention():
                return self._run(node.content)
            case Code():
                return self._code(node.content)
            case Maths():
                return f"${self._barred(node.source.strip())}$"
            case Link():
                return self._link(node)
            case Image():
                alt = self._barred(escape.words(node.alt, bracketed=True))
                return f"![{alt}]({escape.address(node.address)})"
            case Note():
                return self.note(node)
            case Citation():
                return self._citation(node)
            case CrossReference():
                return self._cross_reference(node)
            case Ruby():
                return self._ruby(node)
            case LineBreak():
                return BREAK
            case _:
                assert_never(node)

    def _words(self, content: str) -> str:
        within = self._within
        return escape.words(content, bracketed=bool(within), citable="[" in within)

    def _barred(self, said: str) -> str:
        return said.replace("|", self.bar)

    def _bracketed(self, content: Inlines, what: str) -> str:
        self._within.append("[")
        said = self._run(content)
        self._within.pop()
        return f"[{said}]{{{what}}}"

    def _marked(self, node: Emphasis | Strong | Deletion, before: str) -> str:
        mark, name = _MARKS[type(node)]
        said = self._run(node.content)
        if _is_plain(said) and not before.endswith(("*", "~", "\\")):
            return f"{mark}{said}{mark}"
        return self._bracketed(node.content, f".{name}")

    def _code(self, content: str) -> str:
        if not content:
            return ""
        longest = max((len(run) for run in re.findall("`+", content)), default=0)
        fence = "`" * (longest + 1)
        blank = content.strip(" ") and (content[0] in " `" or content[-1] in " `")
        pad = " " if blank else ""
        barred = content.replace("|", "\\|") if self.bar == "\\|" else content
        return f"{fence}{pad}{barred}{pad}{fence}"

    def _link(self, node: Link) -> str:
        if "(" in self._within:
            return self._run(node.content)
        if plain_text(node.content) == node.target and _AUTOLINK.fullmatch(node.target):
            return f"<{node.target}>"
        return self._pointer(node.content, escape.address(node.target))

    def _pointer(self, content: Inlines, destination: str) -> str:
        self._within.append("(")
        said = self._run(content)
        self._within.pop()
        return f"[{said}]({destination})"

    def _citation(self, node: Citation) -> str:
        keys = node.references
        plain = all(_KEY.fullmatch(key) and not _CROSS.fullmatch(key) for key in keys)
        if not node.content and plain and keys and self._sayable(node.locator):
            cited = "; ".join(f"@{key}" for key in keys)
            return f"[{cited}{', ' if node.locator else ''}{node.locator}]"
        title = f" {escape.quoted(node.locator)}" if node.locator else ""
        return self._pointer(node.content, f"@{';'.join(keys)}{title}")

    def _spoken(self, node: Inline, before: str, after: Inline | None) -> str:
        """Return a work that the sentence speaks of by its key alone, where that is read so."""
        if not isinstance(node, Citation) or not _SPOKEN.fullmatch(plain_text(node.content)):
            return ""
        said = plain_text(node.content)
        follows = after is None or (isinstance(after, Text) and _APART.match(after.content))
        fits = said == f"@{node.references[0]}" and not _WORD.search(before) and follows
        place = f" [{node.locator}]" if node.locator else ""
        return f"{said}{place}" if fits and self._sayable(node.locator) else ""

    def _sayable(self, locator: str) -> bool:
        return not locator or (_LOCATOR.fullmatch(locator) is not None and "|" not in locator)

    def _cross_reference(self, node: CrossReference) -> str:
        if not node.content and _CROSS.fullmatch(node.target):
            return f"[@{node.target}]"
        return self._pointer(node.content, escape.address(f"#{node.target}"))

    def _ruby(self, node: Ruby) -> str:
        base = (
            node.base[0].content if len(node.base) == 1 and isinstance(node.base[0], Text) else ""
        )
        bare = _BASE.fullmatch(base) and _READING.fullmatch(node.reading) and self.bar == "|"
        if bare and node.reading.strip() == node.reading:
            return f"{{{base}|{node.reading}}}"
        mark = "'" if '"' in node.reading else '"'
        return self._bracketed(node.base, f"ruby={mark}{self._barred(node.reading)}{mark}")


def _is_plain(said: str) -> bool:
    """Tell whether marks beside these words mark them, whatever stands around."""
    edges = said[:1] + said[-1:]
    return _PLAIN.fullmatch(said) is not None and all(c.isalnum() or is_wide(c) for c in edges)
