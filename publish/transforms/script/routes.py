"""Routes: which configurations lead from how a text is written to the script of an edition."""

from publish.edition import Script
from publish.transforms.language.opencc import Path
from publish.transforms.script.written import Written

_TO_TAIWAN: dict[Written, tuple[Path, ...]] = {
    Written.SIMPLIFIED: ("s2tw",),
    Written.TAIWAN: (),
    Written.HONG_KONG: ("hk2t", "t2tw"),
    Written.CHARACTERWISE: ("t2s", "s2tw"),
}
_TO_HONG_KONG: dict[Written, tuple[Path, ...]] = {
    Written.SIMPLIFIED: ("s2hk",),
    Written.TAIWAN: ("tw2t", "t2hk"),
    Written.HONG_KONG: (),
    Written.CHARACTERWISE: ("tw2s", "s2hk"),
}
_TO_SIMPLIFIED: dict[Written, tuple[Path, ...]] = {
    Written.SIMPLIFIED: (),
    Written.TAIWAN: ("tw2s",),
    Written.HONG_KONG: ("tw2s",),
    Written.CHARACTERWISE: ("tw2s",),
}
_PATHS = {
    Script.TAIWAN: _TO_TAIWAN,
    Script.HONG_KONG: _TO_HONG_KONG,
    Script.SIMPLIFIED: _TO_SIMPLIFIED,
}


def paths(source: Written, target: Script) -> tuple[Path, ...]:
    """Return the configurations that lead from one script to another, in order."""
    return _PATHS[target][source]
