"""What is typed is understood, or refused in words that help."""

from dataclasses import replace
from pathlib import Path

import pytest

from publish.cli.arguments import language_of, wanted
from publish.cli.commands import Build, Doctor, Help, Inspect, Version, Wanted
from publish.cli.misuse import Misuse
from publish.words.interface import CHINESE, ENGLISH

PLAIN = Build(
    folder=Path("seeds"),
    output=Path("build"),
    audiences=(),
    script="",
    formats=(),
    as_json=False,
    strict=False,
    every=False,
)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("build", PLAIN),
        ("build texts", replace(PLAIN, folder=Path("texts"))),
        ("build --audience a --audience b,c，a", replace(PLAIN, audiences=("a", "b", "c"))),
        ("build --format pdf,epub --format=pptx", replace(PLAIN, formats=("pdf", "epub", "pptx"))),
        (
            "build --script zh-tw t --output o",
            replace(PLAIN, script="zh-tw", folder=Path("t"), output=Path("o")),
        ),
        (
            "--lang zh build --strict --json --all",
            replace(PLAIN, strict=True, as_json=True, every=True),
        ),
        ("build --lang=en", PLAIN),
        ("--json build", replace(PLAIN, as_json=True)),
        ("--output X build t", replace(PLAIN, output=Path("X"), folder=Path("t"))),
        ("--output doctor build", replace(PLAIN, output=Path("doctor"))),
        ("--audience=a --format pdf build", replace(PLAIN, audiences=("a",), formats=("pdf",))),
        ("build doctor", replace(PLAIN, folder=Path("doctor"))),
        (
            "inspect t --edits",
            Inspect(Path("t"), as_json=False, edits=True, schema=False, every=False),
        ),
        (
            "inspect --schema",
            Inspect(Path("seeds"), as_json=False, edits=False, schema=True, every=False),
        ),
        ("doctor --mend", Doctor(mend=True)),
        ("--version", Version()),
        ("--help", Help("")),
        ("build --help", Help("build")),
        ("-h doctor", Help("doctor")),
    ],
)
def test_what_is_typed_is_understood(typed: str, asked: Wanted) -> None:
    """Options may stand anywhere, be repeated, and be listed with commas of either width."""
    assert wanted(typed.split()) == asked


@pytest.mark.parametrize(
    ("typed", "code", "meant"),
    [
        ("", "no-command", ""),
        ("biuld", "unknown-command", "build"),
        ("--output X biuld", "unknown-command", "build"),
        ("--output build", "missing-value", ""),
        ("--nonsense", "unknown-option", ""),
        ("build --fromat pdf", "unknown-option", "--format"),
        ("inspect --edit=yes", "unknown-option", "--edits"),
        ("build one two", "needless-argument", ""),
        ("doctor one", "needless-argument", ""),
        ("build --audience", "missing-value", ""),
        ("build --json=yes", "needless-value", ""),
        ("build --lang fr", "unknown-language", ""),
        ("--lang", "missing-value", ""),
    ],
)
def test_what_cannot_be_meant_is_refused(typed: str, code: str, meant: str) -> None:
    """Wrong usage says which kind it is, and what may have been meant."""
    with pytest.raises(Misuse) as caught:
        wanted(typed.split())
    assert (caught.value.code, caught.value.meant) == (code, meant)


@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize(
    "typed", ["biuld", "build --fromat", "build a b", "--lang fr", "build --output"]
)
def test_refusals_are_worded(typed: str, words: object) -> None:
    """Every refusal has a message and a hint without a hole in it."""
    assert words in (ENGLISH, CHINESE)
    with pytest.raises(Misuse) as caught:
        wanted(typed.split())
    message, hint = caught.value.lines(ENGLISH if words is ENGLISH else CHINESE)
    assert message
    assert hint
    assert "{" not in message + hint


@pytest.mark.parametrize(
    ("typed", "locale", "language"),
    [
        ("build", {}, "en"),
        ("build", {"LANG": "zh_CN.UTF-8"}, "zh"),
        ("build", {"LANG": "zh_TW.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ("build", {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_HK.UTF-8"}, "zh"),
        ("build --lang zh", {"LANG": "en_GB.UTF-8"}, "zh"),
        ("--lang=en build", {"LANG": "zh_CN.UTF-8"}, "en"),
        ("build --lang fr", {"LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_language_is_the_option_or_the_locale(
    typed: str, locale: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--lang` wins; then LC_ALL, LC_MESSAGES and LANG, in that order; then English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert language_of(typed.split()) == language
