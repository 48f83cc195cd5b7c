"""The tables of book.toml: wordings, rules of cleaning, limits, commentary."""

from publish.model import Finding
from publish.readers.settings import limits, remarks, toml
from publish.readers.settings.limits import Limits
from publish.readers.settings.remarks import Remark
from publish.readers.settings.spellings import unusable

CLEANING = (
    "dash",
    "ellipsis",
    "full-stop",
    "full-width-latin",
    "indent",
    "invisible-character",
    "latin-spacing",
    "object-replacement",
    "plain-space",
    "punctuation-width",
    "quotation-marks",
    "space-around-punctuation",
    "space-between-han",
    "space-han-latin",
    "trailing-space",
)
"""The rules of cleaning that ``[cleaning]`` can switch off."""


class Tables:
    """Takes what each table says as it should, and notes the rest."""

    def __init__(self, parsed: toml.Settings) -> None:
        """Look at a book's settings."""
        self._parsed = parsed
        self.findings: list[Finding] = []

    def terms(self) -> dict[str, str]:
        """Return the wordings that win over the dictionary when scripts are converted."""
        value = self._table("terms", "a table [terms] of texts")
        for key, wording in value.items():
            if not isinstance(wording, str):
                self._wrong(f"terms.{key}", "a text in quotation marks")
        spelled = {key: wording for key, wording in value.items() if isinstance(wording, str)}
        self.findings += unusable(spelled, self._parsed, "terms.")
        return spelled

    def off(self) -> frozenset[str]:
        """Return the rules of cleaning that are not to be followed."""
        value = self._table("cleaning", "a table [cleaning] of rules, each true or false")
        for rule, wanted in value.items():
            if rule not in CLEANING:
                self.findings.append(self._parsed.unknown(f"cleaning.{rule}", CLEANING))
            elif not isinstance(wanted, bool):
                self._wrong(f"cleaning.{rule}", "true or false")
        return frozenset(rule for rule, wanted in value.items() if wanted is False)

    def limits(self) -> Limits:
        """Return how far readers are to follow."""
        value = self._table("limits", "a table [limits] of whole numbers")
        said = {name: of for name, of in value.items() if self._fits(name, of)}
        return limits.limits_of({name: of for name, of in said.items() if isinstance(of, int)})

    def commentary(self) -> tuple[Remark, ...]:
        """Return what remarks within the lines look like, the author's first first."""
        value = self._table("commentary", "a table [commentary] of patterns")
        found = (
            (label, one) for label, said in value.items() for one in self._patterns(label, said)
        )
        return tuple(made for label, one in found if (made := self._remark(label, one)))

    def _patterns(self, label: str, said: object) -> list[str]:
        several = said if isinstance(said, list) else [said]
        texts = [one for one in several if isinstance(one, str)]
        if len(texts) < len(several) or not texts:
            self._wrong(f"commentary.{label}", remarks.EXPECTED)
        return texts

    def _remark(self, label: str, pattern: str) -> Remark | None:
        made = remarks.remark(label, pattern)
        if made is None:
            self._wrong(f"commentary.{label}", remarks.EXPECTED)
        return made

    def _fits(self, name: str, value: object) -> bool:
        """Tell whether a limit is one, and what it is set to is within reason."""
        if name not in limits.names():
            self.findings.append(self._parsed.unknown(f"limits.{name}", limits.names()))
            return False
        fits = type(value) is int and 0 < value <= limits.most(name)
        if not fits:
            self._wrong(f"limits.{name}", f"1 – {limits.most(name)}")
        return fits

    def _table(self, key: str, expected: str) -> dict[str, object]:
        value = self._parsed.values.get(key, {})
        if not isinstance(value, dict):
            self._wrong(key, expected)
            return {}
        return value

    def _wrong(self, key: str, expected: str) -> None:
        self.findings.append(self._parsed.wrong(key, expected))
