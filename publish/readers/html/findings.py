"""What stood on a page beside its article, and was left out of the book."""

from typing import ClassVar

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut(Finding):
    """A part of a page that is not its article; ``text`` is how it begins, ``length`` how long."""

    severity: ClassVar[Severity] = Severity.NOTE
    text: str
    length: int


@dataclass(frozen=True, slots=True)
class NavigationLeftOut(LeftOut):
    """Menus, trails, lists of pages."""

    code: ClassVar[str] = "page-navigation"


@dataclass(frozen=True, slots=True)
class SharingLeftOut(LeftOut):
    """Requests to share, follow or applaud."""

    code: ClassVar[str] = "page-sharing"


@dataclass(frozen=True, slots=True)
class AdvertLeftOut(LeftOut):
    """Advertising."""

    code: ClassVar[str] = "page-advertising"


@dataclass(frozen=True, slots=True)
class RelatedLeftOut(LeftOut):
    """Other articles."""

    code: ClassVar[str] = "page-related"


@dataclass(frozen=True, slots=True)
class CommentsLeftOut(LeftOut):
    """What readers said."""

    code: ClassVar[str] = "page-comments"


@dataclass(frozen=True, slots=True)
class ControlsLeftOut(LeftOut):
    """Buttons, fields and forms."""

    code: ClassVar[str] = "page-controls"


@dataclass(frozen=True, slots=True)
class EmbeddedLeftOut(LeftOut):
    """Films, sounds, frames and drawings that a book cannot hold; ``text`` may be an address."""

    code: ClassVar[str] = "page-embedded"
    severity: ClassVar[Severity] = Severity.WARNING


@dataclass(frozen=True, slots=True)
class HiddenLeftOut(LeftOut):
    """What the page itself does not show."""

    code: ClassVar[str] = "page-hidden"


@dataclass(frozen=True, slots=True)
class FurnitureLeftOut(LeftOut):
    """The head, the foot and the margins of a page."""

    code: ClassVar[str] = "page-furniture"


@dataclass(frozen=True, slots=True)
class ScriptsLeftOut(Finding):
    """Programs and styles of a page, none of them run."""

    code: ClassVar[str] = "page-scripts"
    severity: ClassVar[Severity] = Severity.NOTE
    count: int
