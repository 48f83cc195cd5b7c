"""Styles: ``style.toml`` read into design tokens, one folder per audience."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

from publish.edition import Colours, Script, Style, TermOrder, Vocabulary
from publish.model import Finding, Severity, Source, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.settings import contrast, papers, toml
from publish.readers.settings.findings import (
    MissingKey,
    StyleCircle,
    UnknownAudience,
)
from publish.readers.settings.proportions import proportions
from publish.readers.settings.sheets import SHEETS
from publish.readers.settings.style_files import own_rules, text_of

TOKENS = "style.toml"
_COLOUR = regex(r"#[0-9a-fA-F]{6}")
_TABLES = {
    f.name: kind for f in fields(Style) if is_dataclass(kind := get_type_hints(Style)[f.name])
}
_MOST = 10_000
_PLAIN = ("title", "script", "inherits", "vocabulary", "term-order")


@dataclass(frozen=True, slots=True)
class _Layer:
    """One ``style.toml`` of a chain of inheritance, with its sheets."""

    file: str
    parsed: toml.Settings
    sheets: Mapping[str, str]
    remarks: tuple[Finding, ...]


def styles(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the audiences there are: folders that hold a ``style.toml``, by name."""
    return tuple(sorted({name for folder in folders for name in _named(folder)}))


def _named(folder: Path) -> tuple[str, ...]:
    try:
        return tuple(entry.parent.name for entry in folder.glob(f"*/{TOKENS}"))
    except OSError:
        return ()


@dataclass(frozen=True, slots=True)
class Styling:
    """A style as read, if one could be made of it, and what is doubtful or wrong."""

    style: Style | None
    findings: tuple[Finding, ...] = ()


def read_style(name: str, folders: Sequence[Path]) -> Styling:
    """Read the style of an audience from the first folder that has it.

    ``inherits`` names another style whose keys stand wherever this one is silent. A key
    nobody reads is a warning; a value of the wrong kind leaves no style.
    """
    chain: list[_Layer] = []
    wanted = name
    while wanted:
        layer = _layer(wanted, folders)
        if not isinstance(layer, _Layer):
            return Styling(None, (layer,))
        seen = [above.file for above in chain]
        if layer.file in seen:
            return Styling(None, (_circle(layer, seen),))
        chain.append(layer)
        parent = layer.parsed.values.get("inherits", "")
        if not isinstance(parent, str):
            wrong = layer.parsed.wrong("inherits", "the name of another style")
            return Styling(None, (wrong,))
        wanted = parent
    faults = ((*_faults(layer.parsed), *layer.remarks) for layer in chain)
    findings = tuple(finding for found in faults for finding in found)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Styling(None, findings)
    made = _style(name, chain)
    if isinstance(made, Style):
        return Styling(made, (*findings, *_hard_to_read(made, chain)))
    return Styling(None, (*findings, *made))


def _layer(name: str, folders: Sequence[Path]) -> _Layer | Finding:
    known = styles(folders)
    if name not in known:
        nearest = toml.nearest_of(name, known)
        return UnknownAudience(name, ", ".join(known), nearest, span=None)
    folder = next(at for at in folders if (at / name / TOKENS).exists())
    file = f"{name}/{TOKENS}"
    text = text_of(folder, name, TOKENS)
    if isinstance(text, Finding):
        return text
    parsed = toml.parse(Source(file, text))
    if isinstance(parsed, Finding):
        return parsed
    tight = {each: own_rules(folder, name, each) for each in SHEETS}
    sheets = {each: text for each, (text, _) in tight.items()}
    remarks = tuple(finding for _, found in tight.values() for finding in found)
    return _Layer(file, parsed, sheets, remarks)


def _circle(layer: _Layer, seen: list[str]) -> Finding:
    chain = " → ".join((*seen, layer.file))
    return StyleCircle(layer.file, chain, span=layer.parsed.span("inherits"))


def style_sources(folders: Sequence[Path]) -> dict[str, Source]:
    """Return every style file there is, decoded, by the name its findings call it."""
    sources: dict[str, Source] = {}
    for file in (file for folder in folders for file in sorted(folder.glob(f"*/{TOKENS}"))):
        for each in (TOKENS, *SHEETS):
            name = f"{file.parent.name}/{each}"
            text = text_of(file.parents[1], file.parent.name, each)
            if isinstance(text, str):
                sources.setdefault(name, Source(name, text))
    return sources


def _faults(parsed: toml.Settings) -> Iterator[Finding]:
    """Find keys nobody reads and values of the wrong kind."""
    for key, value in parsed.values.items():
        if key in _TABLES:
            yield from _table_faults(parsed, key, value)
        elif key not in _PLAIN:
            yield parsed.unknown(key, (*_PLAIN, *_TABLES))
        elif not isinstance(value, str):
            yield parsed.wrong(key, _expected(str))
    script = parsed.values.get("script", "zh-Hans")
    if isinstance(script, str) and Script.named(script) is None:
        yield parsed.wrong("script", " | ".join(one.value for one in Script))
    words = parsed.values.get("vocabulary", Vocabulary.AUTHOR.value)
    if isinstance(words, str) and not _fits(words, Vocabulary):
        yield parsed.wrong("vocabulary", _expected(Vocabulary))
    order = parsed.values.get("term-order", TermOrder.SCRIPT.value)
    if isinstance(order, str) and not _fits(order, TermOrder):
        yield parsed.wrong("term-order", _expected(TermOrder))


def _table_faults(parsed: toml.Settings, table: str, value: object) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield parsed.wrong(table, f"a table [{table}]")
        return
    kinds = get_type_hints(_TABLES[table])
    for key, given in value.items():
        if (table, key) == ("page", "paper"):
            yield from papers.fault(parsed, given)
        elif key not in kinds:
            yield parsed.unknown(f"{table}.{key}", tuple(kinds), papers.MEANT.get(key, ""))
        elif not _fits(given, kinds[key], colour=table == "colours"):
            yield parsed.wrong(f"{table}.{key}", _expected(kinds[key], colour=table == "colours"))


def _fits(value: object, kind: Any, *, colour: bool = False) -> bool:  # noqa: ANN401  any annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return isinstance(value, str) and value in {one.value for one in kind}
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < _MOST
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _MOST
    if colour:
        return isinstance(value, str) and bool(_COLOUR.fullmatch(value))
    return isinstance(value, kind)


def _expected(kind: Any, *, colour: bool = False) -> str:  # noqa: ANN401  any annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return " | ".join(f'"{one.value}"' for one in kind)
    if colour:
        return 'a colour such as "#1a2b3c"'
    return {float: "a number", int: "a whole number", bool: "true | false"}.get(
        kind, "a text in quotation marks"
    )


def _style(name: str, chain: Sequence[_Layer]) -> Style | tuple[Finding, ...]:
    """Build the style from its chain, the nearest layer winning key by key."""
    merged = _merged(chain)
    missing = tuple(_missing(chain[0].file, merged))
    if missing:
        return missing
    style = Style(
        name=name,
        title=str(merged["title"]),
        script=Script.named(str(merged["script"])) or Script.SIMPLIFIED,
        **{table: _made(kind, merged[table]) for table, kind in _TABLES.items()},
        page_css=_sheets(chain, "page.css"),
        screen_css=_sheets(chain, "screen.css"),
        vocabulary=Vocabulary(merged.get("vocabulary", "author")),
        term_order=TermOrder(merged.get("term-order", "script")),
    )
    return tuple(_ill_proportioned(style, chain)) or style


def _ill_proportioned(style: Style, chain: Sequence[_Layer]) -> Iterator[Finding]:
    """Find measures that leave no page: a text block must stand inside its sheet."""
    for key, expected in proportions(style):
        yield _where(key, chain).parsed.wrong(key, expected)


def _hard_to_read(style: Style, chain: Sequence[_Layer]) -> Iterator[Finding]:
    """Find colours too pale for their ground, or one grey on a grey press."""
    for name, ground, ratio in contrast.faint(style.colours):
        key = f"colours.{name}"
        span = _where(key, chain).parsed.span(key)
        yield contrast.FaintColour(key, f"{ratio:.1f}", ground, span=span)
    if alike := contrast.alike(style.colours):
        span = _where("colours.accent", chain).parsed.span("colours.accent")
        yield contrast.GreysAlike("colours.accent", "colours.ink", f"{alike:.1f}", span=span)


def _where(key: str, chain: Sequence[_Layer]) -> _Layer:
    """Return the layer that says a key, or the nearest where none does."""
    return next((layer for layer in chain if _says(layer, key)), chain[0])


def _says(layer: _Layer, key: str) -> bool:
    table, name = key.split(".")
    said = layer.parsed.values.get(table, {})
    return isinstance(said, dict) and name in said


def _merged(chain: Sequence[_Layer]) -> dict[str, Any]:
    merged: dict[str, Any] = {table: {} for table in _TABLES}
    for layer in reversed(chain):
        for key, value in layer.parsed.values.items():
            merged[key] = merged[key] | _read(value, key) if key in _TABLES else value
    merged["page"] = papers.cut(merged["page"], [_page(layer) for layer in chain])
    return merged


def _page(layer: _Layer) -> dict[str, Any]:
    page = layer.parsed.values.get("page", {})
    return page if isinstance(page, dict) else {}


def _read(table: Any, name: str) -> dict[str, Any]:  # noqa: ANN401  any value of TOML
    """Keep of a table the keys that a style has; the others were reported."""
    hints = get_type_hints(_TABLES[name])
    return {key: value for key, value in table.items() if key in hints}


def _missing(file: str, merged: Mapping[str, Any]) -> Iterator[Finding]:
    for key in ("title", "script"):
        if key not in merged:
            yield MissingKey(file, key, _expected(str), span=Span(file, 0, 0))
    for table, kind in _TABLES.items():
        hints = get_type_hints(kind)
        for one in fields(kind):
            if one.name not in merged[table] and one.default is MISSING:
                expected = _expected(hints[one.name], colour=kind is Colours)
                yield MissingKey(file, f"{table}.{one.name}", expected, span=Span(file, 0, 0))


def _made(kind: Any, values: Mapping[str, Any]) -> Any:  # noqa: ANN401  any table of a style
    hints = get_type_hints(kind)
    return kind(**{key: hints[key](value) for key, value in values.items()})


def _sheets(chain: Sequence[_Layer], name: str) -> str:
    """Join the chain's sheets, the farthest ancestor's first, so that nearer rules win."""
    return "\n".join(filter(None, (layer.sheets[name] for layer in reversed(chain))))
