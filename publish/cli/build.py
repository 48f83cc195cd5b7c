"""`publish build`: a folder to the press, and what came of it to the person."""

from collections.abc import Sequence

from publish import press
from publish.cli import findings, summary
from publish.cli.commands import Build
from publish.cli.console import Console
from publish.cli.looking import is_folder, is_there
from publish.cli.misuse import Misuse
from publish.cli.progress import StatusLine
from publish.cli.whereabouts import finding_row
from publish.edition import Script
from publish.model import Finding, Severity
from publish.model.json import Json
from publish.press import Order, Report
from publish.words.interface import Interface


def build(wanted: Build, words: Interface, console: Console, status: StatusLine) -> int:
    """Publish; the exit status is 1 where nothing was made, or some finding forbids it to be 0."""
    order = _order(wanted)
    report = press.run(order, status)
    status.done()
    if wanted.as_json:
        console.results.json(_rows(report, words.language))
    else:
        _tell(report, wanted, words, console)
    if not report.outputs:
        return 1
    return exit_status(report.findings, strict=wanted.strict)


def exit_status(found: Sequence[Finding], *, strict: bool = False) -> int:
    """Return 1 if some finding is an error, or, when strict, a warning; else 0."""
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in fatal for finding in found))


def _order(wanted: Build) -> Order:
    """Check every name; raises Misuse at the first that nobody knows."""
    if is_there(wanted.output) and not is_folder(wanted.output):
        raise Misuse("output-is-file", name=str(wanted.output))
    formats = tuple(name.lower() for name in wanted.formats)
    _known("unknown-format", formats, press.FORMATS)
    if wanted.audiences:
        _known("unknown-audience", wanted.audiences, press.audiences(wanted.folder))
    return Order(
        folder=wanted.folder,
        output=wanted.output,
        audiences=wanted.audiences,
        script=_script(wanted.script),
        formats=formats or press.FORMATS,
    )


def _known(code: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            raise Misuse(code, name=name, known=known)


def _script(name: str) -> Script | None:
    script = Script.named(name)
    if name and script is None:
        known = (script.value for script in Script)
        raise Misuse("unknown-script", name=name, known=known)
    return script


def _rows(report: Report, language: str) -> Json:
    outputs: list[Json] = [
        {
            "path": str(output.path),
            "format": output.format,
            "audience": output.audience,
            "script": output.script,
            UNITS[output.format]: output.units,
        }
        for output in report.outputs
    ]
    return {
        "outputs": outputs,
        "findings": [finding_row(one, report.sources, language) for one in report.findings],
        "edits": dict(report.edits_by_rule()),
        "seconds": dict(report.seconds.items()),
    }


UNITS = {"pdf": "pages", "epub": "chapters", "pptx": "slides"}
"""What JSON calls the units of each format."""


def _tell(report: Report, wanted: Build, words: Interface, console: Console) -> None:
    findings.show(report.findings, report.sources, words, console.remarks, every=wanted.every)
    if report.findings:
        console.remarks.line()
    made = {output.audience for output in report.outputs}
    others = [name for name in press.audiences(wanted.folder) if name not in made]
    summary.show(report, wanted.folder, others, words, console.results)
