"""`make bench`: the whole job beside bare WeasyPrint, Typst and pandoc, same text, same run.

Every trial is a process of its own on one core, imports and all; each figure is the
least of several runs, after one that is not counted and warms the caches. What is claimed
is the ratio of processor time, never the seconds.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench import reading
from tests.bench.measure import RUNS, measured
from tests.bench.texts import ROOT, novels
from tests.bench.trial import TRIALS

PDF, TYPST, EPUB, DECK = "bare WeasyPrint pdf", "Typst pdf", "pandoc epub", "pandoc pptx"
RIVALS = {
    "publish pdf": ((PDF,), (TYPST,)),
    "publish epub": ((EPUB,),),
    "publish pptx": ((DECK,),),
    "publish all three": ((PDF, EPUB, DECK),),
}
PRINTED = {"publish pdf": "out/*/*.pdf", PDF: "bare.pdf", TYPST: "typst.pdf"}
"""Where the trials whose files are weighed put them."""
SCREEN = {"publish epub": 3.0, "publish pptx": 3.0}
CLAIMED = {"seeds": SCREEN, "novels": SCREEN | {"publish pdf": 0.4}}
"""At most so many times the first rivals. A short book is all start: its print has no claim."""


class Made(NamedTuple):
    """What a trial took, and the megabytes of the file it made where that is weighed."""

    cpu: float
    clock: float
    peak: float
    made: float


def weighed(name: str, folder: Path, compiled: Path) -> Made:
    """Return what a trial takes and makes."""
    taken = measured("tests.bench.trial", name, folder, compiled)
    made = sum(file.stat().st_size for file in folder.glob(PRINTED.get(name, "none")))
    return Made(*taken, made / 1e6)


def table(title: str, text: str, compiled: Path) -> None:
    """Print one text's figures and ratios."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "book")
        folder.mkdir()
        (folder / "text.md").write_text(text, encoding="utf-8")
        shutil.copytree(ROOT / "seeds" / "figures", folder / "figures")
        figures = {name: weighed(name, folder, compiled) for name in TRIALS}
    print(f"\n{title}: {len(text):,} characters, least of {RUNS}")
    print(f"  {'':22}{'cpu':>8}{'clock':>10}{'peak':>11}{'file':>11}")
    for name, taken in figures.items():
        row = f"  {name:22}{taken.cpu:8.2f} s{taken.clock:8.2f} s{taken.peak:8.0f} MB"
        row += f"{taken.made:8.2f} MB" if taken.made else " " * 11
        print(row + ratio(name, figures, CLAIMED[title]))


def ratio(name: str, figures: dict[str, Made], claimed: dict[str, float]) -> str:
    """Say how a trial of ours stands beside its rivals, and what is claimed of it."""
    said = ""
    for place, rivals in enumerate(RIVALS.get(name, ())):
        times = figures[name].cpu / sum(figures[rival].cpu for rival in rivals)
        claim = None if place else claimed.get(name)
        met = "" if claim is None else f" (at most {claim:g}: {'yes' if times <= claim else 'NO'})"
        said += f"  {times:5.2f} × {' + '.join(rivals)}{met}"
    return said


def main() -> None:
    """Bench the book in seeds/, the novels if they are there, then reading by itself."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    files = sorted((ROOT / "seeds").glob("*.md"))
    seeds = "\n\n".join(file.read_text(encoding="utf-8") for file in files)
    with tempfile.TemporaryDirectory() as compiled:
        table("seeds", seeds, Path(compiled))
        if text := novels():
            table("novels", text, Path(compiled))
        else:
            print("\nnovels: not at hand, left out")
        reading.tables(Path(compiled))


if __name__ == "__main__":
    main()
