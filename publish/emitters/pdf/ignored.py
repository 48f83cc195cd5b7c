"""Rules of a person's own page.css that the engine could not obey."""

from collections.abc import Iterable, Iterator

from publish.emitters.pdf.render import Rendered
from publish.model import Finding, Severity
from publish.model.regex import regex
from publish.model.value import dataclass

_PLACE = regex(r" at (\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class StyleRuleIgnored(Finding):
    """A rule of a style's page.css was not understood; the rest of it was obeyed.

    ``line`` counts from one in page.css, after those of the styles it inherits from.
    """

    code = "style-rule-ignored"
    severity = Severity.WARNING
    style: str
    line: int
    reason: str


def ignored(rendered: Rendered, messages: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each message about a rule that is not one of ours."""
    style = rendered.edition.style
    if not style.page_css.strip():
        return
    before = rendered.stylesheet.rpartition(style.page_css)[0].count("\n")
    own = range(1, style.page_css.count("\n") + 2)
    for message in messages:
        place = _PLACE.search(message)
        if place and int(place[1]) - before in own:
            reason = _PLACE.sub("", message, count=1).rstrip(".")
            yield StyleRuleIgnored(style.name, int(place[1]) - before, reason, span=None)
