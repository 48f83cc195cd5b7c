"""Scripts: how the Chinese of an edition is written."""

from enum import Enum


class Script(Enum):
    """A way of writing Chinese, named as BCP 47 names it."""

    SIMPLIFIED = "zh-Hans"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"

    @property
    def traditional(self) -> bool:
        """Whether the characters are Traditional ones."""
        return self is not Script.SIMPLIFIED

    @classmethod
    def named(cls, name: str) -> "Script | None":
        """Return the script a person means: ``zh-Hant-TW``, ``zh-tw``, ``zh-Hans-CN``."""
        return _NAMES.get(name.strip().lower().replace("_", "-"))


_NAMES = {
    "zh-hans": Script.SIMPLIFIED,
    "zh-hans-cn": Script.SIMPLIFIED,
    "zh-cn": Script.SIMPLIFIED,
    "zh": Script.SIMPLIFIED,
    "zh-hant": Script.TAIWAN,
    "zh-hant-tw": Script.TAIWAN,
    "zh-tw": Script.TAIWAN,
    "zh-hant-hk": Script.HONG_KONG,
    "zh-hk": Script.HONG_KONG,
    "zh-hant-mo": Script.HONG_KONG,
}
