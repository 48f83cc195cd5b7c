"""`publish new`: a folder begun, and what was found in it shown to be confirmed."""

from publish import press
from publish.cli import findings, outline
from publish.cli.build import exit_status
from publish.cli.commands import New
from publish.cli.console import Console, Ink
from publish.cli.looking import is_file, is_folder, is_there
from publish.cli.misuse import Misuse
from publish.cli.progress import StatusLine
from publish.press import Begun
from publish.words.interface import Interface


def new(wanted: New, words: Interface, console: Console, status: StatusLine) -> int:
    """Begin a manuscript; the exit status is 1 where some finding is an error."""
    _check(wanted)
    status("read", wanted.folder.name)
    begun = press.begin(wanted.folder, wanted.files, words)
    status.done()
    reading = begun.reading
    if reading and reading.document.sections:
        outline.show(reading.document, reading.sources, words, console.results)
        console.results.file.flush()
    remarks = console.remarks
    sources = reading.sources if reading else {}
    findings.show(begun.findings, sources, words, remarks, every=wanted.every)
    remarks.file.flush()
    if reading:
        _tell(begun, words, console)
    return exit_status(begun.findings)


def _check(wanted: New) -> None:
    if not wanted.files:
        raise Misuse("no-files")
    if is_there(wanted.folder) and not is_folder(wanted.folder):
        raise Misuse("not-a-folder", name=str(wanted.folder), command="new")
    for file in wanted.files:
        if is_folder(file):
            raise Misuse("folder-as-text", name=str(file), folder=str(wanted.folder))
        if not is_file(file):
            raise Misuse("file-missing", name=str(file))


def _tell(begun: Begun, words: Interface, console: Console) -> None:
    out = console.results
    out.line()
    out.line(words.copied.of(len(begun.copied)).format(begun.folder))
    if begun.kept:
        out.line(words.book_kept)
        out.line(words.next_build.format(begun.folder))
    if begun.book:
        out.line(words.book_written.format(out.ink(str(begun.book), Ink.GOOD)))
        out.line(words.next_confirm.format(begun.book, begun.folder))
