"""`publish suggest`: what is in doubt, written where a person can answer it."""

from collections.abc import Iterator

from publish import press
from publish.cli import findings
from publish.cli.build import exit_status
from publish.cli.commands import Suggest
from publish.cli.console import Console, Ink
from publish.cli.looking import is_folder
from publish.cli.misuse import Misuse
from publish.cli.progress import StatusLine
from publish.cli.summary import wrapped
from publish.press import Suggested
from publish.words.interface import Interface


def suggest(wanted: Suggest, words: Interface, console: Console, status: StatusLine) -> int:
    """Write the proposals; the exit status is 1 where they could not be read or written."""
    if not is_folder(wanted.folder):
        raise Misuse("not-a-folder", name=str(wanted.folder), command="suggest")
    status("read", wanted.folder.name)
    done = press.suggest(wanted.folder, words, edits=wanted.edits)
    status.done()
    findings.show(done.findings, done.sources, words, console.remarks, every=True)
    failed = exit_status(done.findings)
    if not failed:
        for line in _told(done, wanted, words, console):
            console.results.line(line)
    return failed


def _told(done: Suggested, wanted: Suggest, words: Interface, console: Console) -> Iterator[str]:
    if not done.entries and not done.dropped:
        yield words.suggested_nothing
        return
    yield words.suggested.format(console.results.ink(str(done.path), Ink.GOOD))
    yield f"  {words.between.join(_counts(done, words))}"
    waiting = sum(done.awaiting.values())
    if waiting:
        yield words.awaiting.of(waiting)
        kinds = [f"{kind} {number:,}" for kind, number in done.awaiting.items()]
        yield from (f"  {line}" for line in wrapped(kinds, words.between, 78))
    yield ""
    yield words.next_answer.format(done.path) if waiting else words.next_build.format(wanted.folder)


def _counts(done: Suggested, words: Interface) -> Iterator[str]:
    answers = sum(one.accept is not None for one in done.entries)
    yield words.proposals_added.of(done.added)
    yield words.answered.of(answers)
    if done.dropped:
        yield words.proposals_dropped.of(done.dropped)
