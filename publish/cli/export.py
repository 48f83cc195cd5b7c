"""`publish export`: the mended manuscript, written again as source."""

from publish import press
from publish.cli import findings
from publish.cli.build import exit_status
from publish.cli.commands import Export
from publish.cli.console import Console, Ink
from publish.cli.looking import is_folder, is_there
from publish.cli.misuse import Misuse
from publish.cli.options import OUTPUT
from publish.cli.progress import StatusLine
from publish.model import Severity
from publish.words.interface import Interface


def export(wanted: Export, words: Interface, console: Console, status: StatusLine) -> int:
    """Write a manuscript; the exit status is 1 where some finding is an error."""
    _check(wanted)
    status("read", wanted.folder.name)
    done = press.export_to(wanted.folder, wanted.output, OUTPUT)
    status.done()
    errors = [one for one in done.findings if one.severity is Severity.ERROR]
    findings.show(errors, done.sources, words, console.remarks, every=True)
    if done.files:
        console.results.line(words.exported.of(len(done.files)))
    for path in done.files:
        console.results.line(f"  {console.results.ink(str(path), Ink.GOOD)}")
    return exit_status(done.findings) or int(not done.files)


def _check(wanted: Export) -> None:
    """Raise Misuse where the form is unknown, or the texts would be written over."""
    if wanted.form not in press.KINDS:
        raise Misuse("unknown-form", name=wanted.form, known=press.KINDS)
    output = wanted.output
    if output is None:
        return
    if is_there(output) and not is_folder(output):
        raise Misuse("output-is-file", name=str(output))
    home = wanted.folder if is_folder(wanted.folder) else wanted.folder.parent
    if output.resolve() == home.resolve():
        raise Misuse("output-is-source", name=str(output))
