"""Measuring: a trial in a process of its own on one core, by what its system says it used."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.bench.texts import ROOT

RUNS = int(os.environ.get("RUNS", "3"))


class Figures(NamedTuple):
    """What a trial took: processor and clock seconds, its peak in megabytes."""

    cpu: float
    clock: float
    peak: float


def run(trials: str, name: str, folder: Path, compiled: Path) -> Figures:
    """Run one trial of a module; bytecode is compiled once, as an installed program's is."""
    told = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled)}
    around = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    trial = (sys.executable, "-m", trials, name, str(folder))
    process = subprocess.Popen(trial, cwd=folder, env=around | told, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{name} failed on {folder.name}")
    clock = perf_counter() - begun
    return Figures(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)


def measured(trials: str, name: str, folder: Path, compiled: Path) -> Figures:
    """Return the least seconds and the peak megabytes of one trial."""
    _, *counted = (run(trials, name, folder, compiled) for _ in range(RUNS + 1))
    cpu, clock, peak = zip(*counted, strict=True)
    return Figures(min(cpu), min(clock), max(peak))
