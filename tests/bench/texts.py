"""The texts the benchmark sets: the book in seeds/, and real novels where they are at hand."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOVELS = ROOT.parent / "shared" / "corpora" / "classics"
BOOKS = ("rust_book_tw", "docker_practice")
HEADING = re.compile(r"^\s*第[〇零一二三四五六七八九十百]+回\s")
CHARACTERS = 400_000
NAMES = (
    "ba",
    "cor",
    "del",
    "fin",
    "gal",
    "hum",
    "ker",
    "lo",
    "mer",
    "no",
    "pre",
    "sen",
    "tor",
    "ver",
)
"""Syllables that names in Latin letters are made of."""


def novels(characters: int = CHARACTERS) -> str | None:
    """Return so many characters of novels as clean Markdown: a heading a chapter."""
    if not NOVELS.is_dir():
        return None
    blocks: list[str] = []
    left = characters
    for file in sorted(NOVELS.glob("*.txt")):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            words = line.strip()
            if not words:
                continue
            blocks.append(f"# {words}" if HEADING.match(line) else escaped(words[:left]))
            left -= len(words)
            if left <= 0:
                return "\n\n".join(blocks) + "\n"
    return "\n\n".join(blocks) + "\n"


def prose(characters: int) -> tuple[str, str]:
    """Return one text as Markdown and as it stands bare: novels, or sentences of seeds/."""
    marked = novels(characters) or _shuffled(characters)
    rows = (re.sub(r"\\(.)", r"\1", row.removeprefix("# ")) for row in marked.split("\n\n"))
    return marked, "\n".join(rows)


def glossed(characters: int) -> tuple[str, str]:
    """Return one text as Markdown and bare, with a term explained in every fourth sentence."""
    parts = re.split("(?<=[。！？])", prose(characters)[1])
    for at in range(0, len(parts), 4):
        one, two, three, four = (NAMES[at * 7 // len(NAMES) ** n % len(NAMES)] for n in range(4))
        name = f"（{one}{two} {three}{four}）"
        parts[at] = re.sub("([\u4e00-\u9fff]{8})", rf"\1{name}", parts[at], count=1)
    plain = "".join(parts)
    return escaped(plain).replace("\n", "\n\n"), plain


def _shuffled(characters: int) -> str:
    """Make so many characters of the sentences of seeds/, in an order that seldom recurs."""
    texts = (file.read_text(encoding="utf-8") for file in sorted((ROOT / "seeds").glob("*.md")))
    sentences = re.findall("[\u4e00-\u9fff][^。\n]{8,60}。", "\n".join(texts))
    blocks: list[str] = []
    at = length = 0
    while length < characters:
        chosen = (sentences[n * n % len(sentences)] for n in range(at, at + 2 + at % 8))
        block = escaped("".join(chosen))
        blocks.append(block if len(blocks) % 60 else f"# 第{len(blocks) // 60 + 1}章")
        length += len(blocks[-1])
        at += 2 + at % 8
    return "\n\n".join(blocks) + "\n"


def books() -> Iterator[tuple[str, str]]:
    """Yield the books in Markdown that are at hand, each as one text."""
    for name in BOOKS:
        files = sorted((NOVELS.parent / name).rglob("*.md"))
        if files:
            texts = (file.read_text(encoding="utf-8", errors="replace") for file in files)
            yield name, "\n\n".join(texts)


def escaped(words: str) -> str:
    """Keep characters that Markdown would take for marks."""
    return re.sub(r"([\\`*_\[\]<>#$~|{}^&])", r"\\\1", words)


def bare_html(markdown: str) -> str:
    """Return one `p` a paragraph and one `h1` a chapter, set as our general style sets them."""
    look = (
        "@page{size:148mm 210mm;margin:27mm 24.29mm 28.67mm 20mm}"
        'html{font:10.5pt/17.5pt "Noto Serif CJK SC";text-align:justify}'
        "p{margin:0;text-indent:2em}h1{break-before:page}"
    )
    rows = (re.sub(r"\\(.)", r"\1", block) for block in markdown.strip().split("\n\n"))
    body = "".join(
        f"<h1>{row[2:]}</h1>" if row.startswith("# ") else f"<p>{row}</p>" for row in rows
    )
    return f'<html lang="zh-Hans"><style>{look}</style><body>{body}</body></html>'


def typst(markdown: str) -> str:
    """Return the same book for Typst: the same page and face, an outline, numbered pages."""
    look = (
        '#set page(width: 148mm, height: 210mm, numbering: "1", '
        "margin: (top: 27mm, right: 24.29mm, bottom: 28.67mm, left: 20mm))\n"
        '#set text(font: "Noto Serif CJK SC", size: 10.5pt, lang: "zh", region: "cn", '
        "top-edge: 0.88em, bottom-edge: -0.12em)\n"
        "#set par(justify: true, leading: 7pt, spacing: 7pt, "
        "first-line-indent: (amount: 2em, all: true))\n"
        "#show heading: it => { pagebreak(weak: true); it }\n#outline()\n"
    )
    rows = (re.sub(r"\\(.)", r"\1", block) for block in markdown.strip().split("\n\n"))
    return look + "\n\n".join(
        f"= {_typed(row[2:])}" if row.startswith("# ") else _typed(row) for row in rows
    )


def _typed(words: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#$~@=+/\"'-])", r"\\\1", words)
