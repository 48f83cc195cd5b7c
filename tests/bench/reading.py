"""Reading, cleaning and the apparatus beside pandoc, jieba and OpenCC on the same text.

Counted is what a text costs over an empty one: processor time less that of the same trial
on next to nothing, which is said apart as its start. So imports and dictionaries, which
a program loads once, hide nothing and weigh on nobody.
"""

import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.bench.measure import RUNS, Figures, measured
from tests.bench.texts import books, glossed, prose

SIZES = (10_000, 100_000, 1_000_000, 3_000_000)
READ, ALL, CONVERT = "publish read + clean", "publish + apparatus", "publish + conversion"
PANDOC, JIEBA, OPENCC = "pandoc to JSON", "jieba cut", "bare OpenCC"
NOTHING = "天地\n"
LEAST = 0.01
"""Seconds below which a cost is lost in what two starts differ by."""


def read_and_clean(folder: Path) -> None:
    """Read a folder and clean it, as the press does."""
    from publish import readers, transforms  # noqa: PLC0415  its import is part of the trial
    from publish.press.ease import at_ease  # noqa: PLC0415

    with at_ease():
        transforms.clean(readers.read(folder).document)


def apparatus(folder: Path) -> None:
    """Do all that is done to a text before it is set: terms, references, numbers, script."""
    from publish import press, transforms  # noqa: PLC0415  its import is part of the trial
    from publish.edition import Script  # noqa: PLC0415
    from publish.press.ease import at_ease  # noqa: PLC0415

    with at_ease():
        document = transforms.number(press.read(folder).document).document
        revise = transforms.conversion(Script.TAIWAN, {}, document)
        transforms.order_glossary(Script.TAIWAN)(revise.document(document).document)


def convert(folder: Path) -> None:
    """Read a folder, clean it, and convert it to Taiwan's script."""
    from publish import readers, transforms  # noqa: PLC0415  its import is part of the trial
    from publish.edition import Script  # noqa: PLC0415
    from publish.press.ease import at_ease  # noqa: PLC0415

    with at_ease():
        document = transforms.clean(readers.read(folder).document).document
        transforms.conversion(Script.TAIWAN, {}, document).document(document)


def pandoc(folder: Path) -> None:
    """Read the text as Markdown and write it as JSON, with the program alone."""
    path = import_module("pypandoc").get_pandoc_path()
    text = next(folder.parent.glob("marked/text.md"))
    import_module("os").execv(
        path, (path, "--quiet", "-f", "markdown", "-t", "json", "-o", "/dev/null", text)
    )


def jieba(folder: Path) -> None:
    """Cut the text into words."""
    cutter = import_module("jieba")
    cutter.setLogLevel("ERROR")
    for line in _text(folder).splitlines():
        cutter.lcut(line)


def opencc(folder: Path) -> None:
    """Convert the text line by line."""
    converter = import_module("opencc").OpenCC("s2tw")
    for line in _text(folder).splitlines():
        converter.convert(line)


def _text(folder: Path) -> str:
    return next(folder.glob("text.*")).read_text(encoding="utf-8")


TRIALS: dict[str, Callable[[Path], None]] = {
    READ: read_and_clean,
    ALL: apparatus,
    CONVERT: convert,
    PANDOC: pandoc,
    JIEBA: jieba,
    OPENCC: opencc,
}


def tables(compiled: Path) -> None:
    """Print how reading grows, for plain text and Markdown, then the apparatus."""
    for size in SIZES:
        marked, plain = prose(size)
        _table(f"plain text, {len(plain):,}", plain, marked, (READ, PANDOC), compiled)
    for name, text in books():
        _table(f"{name}, Markdown, {len(text):,}", None, text, (READ, PANDOC), compiled)
    for size in (100_000, 1_000_000):
        marked, plain = prose(size)
        _table(f"apparatus, {len(plain):,}", plain, marked, tuple(TRIALS), compiled)
    named = (READ, ALL, JIEBA)
    for title, (marked, plain) in (
        ("apparatus", prose(SIZES[-1])),
        ("apparatus, terms all over", glossed(100_000)),
        ("apparatus, terms all over", glossed(1_000_000)),
    ):
        _table(f"{title}, {len(plain):,}", plain, marked, named, compiled)


def _table(
    title: str, plain: str | None, marked: str, names: tuple[str, ...], compiled: Path
) -> None:
    """Print one text's figures and ratios; where there is no plain text, we read the marked."""
    starts = _figures(NOTHING if plain else None, NOTHING, names, compiled)
    figures = _figures(plain, marked, names, compiled)
    cost = {name: figures[name].cpu - starts[name].cpu for name in names}
    count = len(plain or marked)
    print(f"\n{title} characters, least of {RUNS}")
    print(f"  {'':22}{'start':>8}{'cost':>10}{'a character':>14}{'peak':>11}")
    for name in names:
        row = f"  {name:22}{starts[name].cpu:8.2f} s{cost[name]:8.2f} s"
        print(f"{row}{cost[name] / count * 1e6:11.2f} µs{figures[name].peak:8.0f} MB")
    _ratio("read + clean", cost[READ], cost, PANDOC, 1.0)
    peaks = {name: figures[name].peak for name in names}
    _ratio("peak memory", peaks[READ], peaks, PANDOC, 1.0)
    _ratio("apparatus alone", cost.get(ALL, 0.0) - cost[READ], cost, JIEBA, 2.0)
    _ratio("conversion alone", cost.get(CONVERT, 0.0) - cost[READ], cost, OPENCC, 1.5)


def _figures(
    plain: str | None, marked: str, names: tuple[str, ...], compiled: Path
) -> dict[str, Figures]:
    with tempfile.TemporaryDirectory() as made:
        folders = {name: Path(made, name) for name in ("plain", "marked")}
        for folder in folders.values():
            folder.mkdir()
        (folders["marked"] / "text.md").write_text(marked, encoding="utf-8")
        (folders["plain"] / "text.txt").write_text(plain or "", encoding="utf-8")
        folder = folders["plain" if plain else "marked"]
        return {name: measured("tests.bench.reading", name, folder, compiled) for name in names}


def _ratio(said: str, ours: float, theirs: dict[str, float], rival: str, most: float) -> None:
    if rival not in theirs:
        return
    if theirs[rival] < LEAST:
        print(f"  {said}: {rival} took too little to compare with")
        return
    times = ours / theirs[rival]
    print(f"  {said}: {times:.2f} × {rival} (at most {most:g}: {'yes' if times <= most else 'NO'})")


if __name__ == "__main__":
    TRIALS[sys.argv[1]](Path(sys.argv[2]))
