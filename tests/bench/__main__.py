"""`make bench`: the whole job beside bare WeasyPrint and pandoc, same text, same run.

Every trial is a process of its own, imports and all; each figure is the least of several
runs. What is claimed is the ratio, never the seconds.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.texts import ROOT, novels
from tests.bench.trial import TRIALS

RUNS = int(os.environ.get("RUNS", "3"))
RIVALS = {
    "publish pdf": "bare WeasyPrint pdf",
    "publish epub": "pandoc epub",
    "publish pptx": "pandoc pptx",
}


def measured(name: str, folder: Path) -> tuple[float, float]:
    """Return the least seconds and the peak megabytes of one trial."""
    spent, peak = [], 0.0
    for _ in range(RUNS):
        begun = perf_counter()
        trial = (sys.executable, "-m", "tests.bench.trial", name, str(folder))
        process = subprocess.Popen(trial, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)})
        _, status, used = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{name} failed on {folder.name}")
        spent.append(perf_counter() - begun)
        peak = max(peak, used.ru_maxrss / 1024)
    return min(spent), peak


def table(title: str, text: str) -> None:
    """Print one text's figures and ratios."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "book")
        folder.mkdir()
        (folder / "text.md").write_text(text, encoding="utf-8")
        shutil.copytree(ROOT / "seeds" / "figures", folder / "figures")
        figures = {name: measured(name, folder) for name in TRIALS}
    print(f"\n{title}: {len(text):,} characters, least of {RUNS}")
    for name, (seconds, peak) in figures.items():
        rival = RIVALS.get(name)
        ratio = f"  {seconds / figures[rival][0]:.2f} × {rival}" if rival else ""
        print(f"  {name:22}{seconds:8.2f} s{peak:8.0f} MB{ratio}")


def main() -> None:
    """Bench the book in seeds/, then the novels if they are there."""
    seeds = sorted((ROOT / "seeds").glob("*.md"))
    table("seeds", "\n\n".join(file.read_text(encoding="utf-8") for file in seeds))
    if text := novels():
        table("novels", text)
    else:
        print("\nnovels: not at hand, left out")


if __name__ == "__main__":
    main()
