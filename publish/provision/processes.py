"""Other programs, run quietly; their last words are kept for when they fail."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended: its exit status and what it printed, both streams together."""

    status: int
    output: str

    @property
    def well(self) -> bool:
        """Whether it ended well."""
        return self.status == 0

    @property
    def last_words(self) -> str:
        """The last lines it printed, which as a rule say why it failed."""
        lines = [line for line in self.output.splitlines() if line.strip()]
        return "\n".join(f"    {line}" for line in lines[-6:])


def run(
    command: Sequence[str | Path],
    extra: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Ran:
    """Run a program to its end; a program that is not there ends with status 127."""
    environment = {**os.environ, **(extra or {})}
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=folder,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return Ran(127, str(error))
    return Ran(done.returncode, done.stdout)


def there_is(program: str) -> bool:
    """Whether a program can be found."""
    return shutil.which(program) is not None
