"""What is no prose is never mended: code, formulas, addresses and names, over whole books."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from publish.model import (
    Code,
    CodeListing,
    Document,
    Equation,
    Figure,
    Image,
    Link,
    Maths,
    Span,
    walk,
)
from publish.model.fold import Node
from publish.readers import read
from publish.transforms import cleaning

CORPORA = Path("../shared/corpora")
BOOKS = (
    *("docker_practice", "d2l_tw", "rust_book_tw/src", "commonmark_spec/spec.txt"),
    *(f"copywriting/README{end}.md" for end in ("", ".en", ".zh-Hans")),
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHIFTED = re.compile(r"\A\{\}[\^_]\{(.*)\}\Z")
_MARKED = re.compile(r"[\s>\\]+")

_OWN = """# 甲

行内`a,b;c...`与 $f(x),y...$ 与[词](https://a.b/c,d;e...?f=(g)) 与 ![图](p,q...r.png)，和\\(x,y\\)。

```sh
echo "甲,乙..."  # 注,释
```

$$
a,b...c
$$

<a href="https://x.y/,;">链</a> <code>k,v...</code> {{ page.title,x }}
"""


def _exact(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield what must stand as it was written, and where."""
    for node in walk(document):
        said = _said(node)
        if said:
            yield said


def _said(node: Node) -> tuple[Span, str] | None:
    match node:
        case Code(content=words) | CodeListing(content=words):
            return node.span, words
        case Maths(source=words) | Equation(source=words):
            # What stood high or low is a formula of our making around the author's words.
            return node.span, _SHIFTED.sub(r"\1", words)
        case Link(target=words) | Image(address=words) | Figure(address=words):
            return node.span, words
        case _:
            return None


def _bare(words: str) -> str:
    """Return words without blanks and marks of quotation, which a block's lines may lose."""
    return _MARKED.sub("", words)


def _untouched(path: Path) -> list[str]:
    """Assert that mending changes nothing of this; return what the seeds do not hold so."""
    manuscript = read(path)
    mended = cleaning(manuscript.settled, manuscript.settings.off)(manuscript.document).document
    before, after = list(_exact(manuscript.document)), list(_exact(mended))
    assert after == before
    texts = {name: source.text for name, source in manuscript.sources.items()}
    held = {
        name: (_bare(text), _bare(_ESCAPED.sub(r"\1", unescape(text))))
        for name, text in texts.items()
    }
    return [
        words for span, words in before if not any(_bare(words) in one for one in held[span.seed])
    ]


@pytest.mark.parametrize("name", BOOKS)
def test_no_byte_that_is_no_prose_is_changed(name: str) -> None:
    """Mending leaves code, formulas and addresses as read, and reading as they were written."""
    if not (CORPORA / name).exists():
        pytest.skip("the trial texts are not here")
    assert _untouched(CORPORA / name) == []


def test_nothing_of_our_own_is_changed(tmp_path: Path) -> None:
    """The same of a text of our own, and all of it stands in the seed as it was written."""
    seed = tmp_path / "text.md"
    seed.write_text(_OWN, encoding="utf-8")
    assert _untouched(seed) == []
    said = [words for _, words in _exact(read(seed).document)]
    for words in ("a,b;c...", "f(x),y...", "https://a.b/c,d;e...?f=(g)", "p,q...r.png"):
        assert words in said
    for words in ("x,y", 'echo "甲,乙..."  # 注,释', "a,b...c", "https://x.y/,;", "k,v..."):
        assert words in said
