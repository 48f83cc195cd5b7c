"""What stood on a page beside its article, and was left out of the book."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut(Finding):
    """A part of a page that is not its article; ``text`` is how it begins, ``length`` how long."""

    severity = Severity.NOTE
    text: str
    length: int


@dataclass(frozen=True, slots=True)
class NavigationLeftOut(LeftOut):
    """Menus, trails, lists of pages."""

    code = "page-navigation"


@dataclass(frozen=True, slots=True)
class SharingLeftOut(LeftOut):
    """Requests to share, follow or applaud."""

    code = "page-sharing"


@dataclass(frozen=True, slots=True)
class AdvertLeftOut(LeftOut):
    """Advertising."""

    code = "page-advertising"


@dataclass(frozen=True, slots=True)
class RelatedLeftOut(LeftOut):
    """Other articles."""

    code = "page-related"


@dataclass(frozen=True, slots=True)
class CommentsLeftOut(LeftOut):
    """What readers said."""

    code = "page-comments"


@dataclass(frozen=True, slots=True)
class ControlsLeftOut(LeftOut):
    """Buttons, fields and forms."""

    code = "page-controls"


@dataclass(frozen=True, slots=True)
class EmbeddedLeftOut(LeftOut):
    """Films, sounds, frames and drawings that a book cannot hold; ``text`` may be an address."""

    code = "page-embedded"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class HiddenLeftOut(LeftOut):
    """What the page itself does not show."""

    code = "page-hidden"


@dataclass(frozen=True, slots=True)
class FurnitureLeftOut(LeftOut):
    """The head, the foot and the margins of a page."""

    code = "page-furniture"


@dataclass(frozen=True, slots=True)
class ScriptsLeftOut(Finding):
    """Programs and styles of a page, none of them run."""

    code = "page-scripts"
    severity = Severity.NOTE
    count: int
