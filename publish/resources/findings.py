"""Why a picture was refused, or what was taken out of it."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Refusal(Finding):
    """A named file that was not let in; ``address`` is as the author wrote it."""

    severity = Severity.WARNING
    address: str


@dataclass(frozen=True, slots=True)
class Missing(Refusal):
    """No file stands at the address."""

    code = "picture-missing"


@dataclass(frozen=True, slots=True)
class Outside(Refusal):
    """The address, or a link on the way, leads out of the folder."""

    code = "picture-outside"


@dataclass(frozen=True, slots=True)
class Remote(Refusal):
    """The address names a scheme; the press opens files only."""

    code = "picture-remote"


@dataclass(frozen=True, slots=True)
class NotAFile(Refusal):
    """A folder, a pipe, a socket or a device stands at the address."""

    code = "picture-not-a-file"


@dataclass(frozen=True, slots=True)
class Unreadable(Refusal):
    """The file is there and may not be read."""

    code = "picture-unreadable"


@dataclass(frozen=True, slots=True)
class TooHeavy(Refusal):
    """The file is larger than the press lets in; both sizes are in megabytes."""

    code = "picture-too-heavy"
    megabytes: int
    limit: int


@dataclass(frozen=True, slots=True)
class TooLarge(Refusal):
    """The picture has more pixels than the press lets in."""

    code = "picture-too-large"
    width: int
    height: int
    megapixels: int
    side: int


@dataclass(frozen=True, slots=True)
class UnknownFormat(Refusal):
    """The content is none of the formats that page, screen and slide all draw."""

    code = "picture-format"


@dataclass(frozen=True, slots=True)
class Broken(Refusal):
    """The content begins as a picture and does not end as one."""

    code = "picture-broken"


@dataclass(frozen=True, slots=True)
class Unsafe(Refusal):
    """A drawing that refers to itself, or unfolds into more than can be drawn."""

    code = "picture-unsafe"


@dataclass(frozen=True, slots=True)
class Cleaned(Finding):
    """A drawing was let in without its scripts, outside references or foreign parts."""

    code = "picture-cleaned"
    severity = Severity.NOTE
    address: str
    removed: str
