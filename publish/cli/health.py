"""`publish doctor`: what is on this machine, what is missing, and the mending of it."""

from publish.cli.commands import Doctor
from publish.cli.console import Console
from publish.cli.progress import StatusLine
from publish.doctor import examine, healthy, mend, report
from publish.words.interface import Interface


def doctor(wanted: Doctor, words: Interface, console: Console, status: StatusLine) -> int:
    """Look at the machine, mending it first if asked; the exit status is 1 where it is unfit."""
    if wanted.mend:
        status.done()
        console.remarks.line(words.mending)
        mend()
    facts = examine()
    status.done()
    console.results.line(report(facts, words.language))
    return 0 if healthy(facts) else 1
