"""What has happened so far in one run of the press."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from time import perf_counter

from publish.decisions import AwaitingDecisions
from publish.model import Edit, Finding, Source
from publish.model.value import dataclass
from publish.press.orders import Output, Progress, Report
from publish.transforms import Revised


@dataclass(slots=True)
class Log:
    """Outputs, findings, edits and seconds; what two editions share is kept once."""

    progress: Progress
    outputs: list[Output] = field(default_factory=list)
    findings: dict[Finding, None] = field(default_factory=dict)
    edits: dict[Edit, None] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, subject: str) -> Iterator[None]:
        """Tell the person that a stage begins, and count how long it takes."""
        self.progress(name, subject)
        begun = perf_counter()
        try:
            yield
        finally:
            spent = self.seconds.get(name, 0.0) + perf_counter() - begun
            self.seconds[name] = round(spent, 3)

    def add(self, revised: Revised) -> None:
        """Keep what a transform changed and doubted."""
        self.edits |= dict.fromkeys(revised.edits)
        self.notice(*revised.findings)

    def notice(self, *findings: Finding) -> None:
        """Keep findings."""
        self.findings |= dict.fromkeys(findings)

    def count_questions(self) -> None:
        """Say how many proposals ask for an answer, the editions' own among them."""
        told = ((one.proposal(), one.span) for one in self.findings)
        asking = {(one.kind, span) for one, span in told if one and not one.done}
        kept = (one for one in self.findings if not isinstance(one, AwaitingDecisions))
        self.findings = dict.fromkeys(kept)
        if asking:
            self.notice(AwaitingDecisions(len(asking), span=None))

    def report(self, sources: dict[str, Source]) -> Report:
        """Return all of it."""
        findings, edits = tuple(self.findings), tuple(self.edits)
        return Report(tuple(self.outputs), findings, edits, sources, self.seconds)
