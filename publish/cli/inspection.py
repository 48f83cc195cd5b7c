"""`publish inspect`: how a folder was read, for a person or for a script."""

from publish import press
from publish.cli import findings, outline
from publish.cli.build import exit_status
from publish.cli.changes import show_edits
from publish.cli.commands import Inspect
from publish.cli.console import Console
from publish.cli.progress import StatusLine
from publish.cli.whereabouts import edit_row, finding_row
from publish.model import Edit
from publish.model.inspection import inspection
from publish.model.json import Json
from publish.model.schema import schema
from publish.press import Reading
from publish.words.interface import Interface


def inspect(wanted: Inspect, words: Interface, console: Console, status: StatusLine) -> int:
    """Show a reading; the exit status is 1 where some finding is an error."""
    if wanted.schema:
        status.done()
        console.results.json(schema(), indent=2)
        return 0
    status("read", wanted.folder.name)
    reading = press.read(wanted.folder)
    status.done()
    if wanted.as_json:
        console.results.json(_told(reading, wanted, words.language))
    else:
        _tell(reading, wanted, words, console)
    return exit_status(reading.findings)


def _told(reading: Reading, wanted: Inspect, language: str) -> Json:
    sources = reading.sources
    told = inspection(reading.document, sources)
    told["findings"] = [finding_row(one, sources, language) for one in reading.findings]
    if wanted.edits:
        told["edits"] = [edit_row(edit, sources) for edit in _edits(reading)]
    return told


def _edits(reading: Reading) -> tuple[Edit, ...]:
    """Return what was mended, and what the editions mend and word otherwise beside."""
    return (*reading.edits, *press.asked_by_editions(reading).edits)


def _tell(reading: Reading, wanted: Inspect, words: Interface, console: Console) -> None:
    if wanted.edits:
        show_edits(_edits(reading), reading.sources, words, console)
        return
    outline.show(reading.document, reading.sources, words, console.results)
    console.results.file.flush()
    remarks = console.remarks
    findings.show(reading.findings, reading.sources, words, remarks, every=wanted.every)
