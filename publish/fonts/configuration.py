"""A private fontconfig: our faces only, in a fixed order, so that any machine sets alike.

It is read by whoever asks fontconfig in this process once `prepare` has run. No rule here
slants or emboldens a face artificially: Chinese has no italic, and a faked bold blots.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from publish.fonts.catalogue import FACES, LATIN, SCRIPTS, SYMBOLS, families, family
from publish.fonts.faces import absent, locations
from publish.fonts.han import RANGES
from publish.provision import faces as provided
from publish.provision.places import mending, run_folder
from publish.provision.words import Trouble, Words
from publish.provision.writing import write

__all__ = ["configuration", "prepare"]

GENERIC = {"serif": "song", "sans-serif": "hei", "monospace": "mono"}


@cache
def prepare() -> Path:
    """Make this process set with our faces and libraries; call before the layout engine.

    Returns the fontconfig file. Calling again does nothing more. `Trouble` where the
    text layout libraries are nowhere; a missing face is not trouble: another stands in.
    """
    from publish.provision.libraries import lacking  # noqa: PLC0415  screens need none of them

    if missing := lacking():
        raise Trouble(
            Words(
                f"Pango, the text layout, cannot be loaded ({', '.join(missing)}).",
                f"无法载入排版用的 Pango（{'、'.join(missing)}）。",
            ),
            Words(f"Run: {mending()}", f"请运行：{mending()}"),
        )
    path = _written()
    os.environ["FONTCONFIG_FILE"] = str(path)
    return path


def configuration(folder: Path, beside: Iterable[Path] = ()) -> str:
    """Return the text of the fontconfig file for faces in `folder`, and in others `beside` it."""
    return "\n".join(
        (
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
            "<fontconfig>",
            "<reset-dirs/>",
            f"<dir>{escape(str(folder / 'faces'))}</dir>",
            *(f"<dir>{escape(str(other))}</dir>" for other in beside),
            f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>",
            *_han_only(),
            *_generic(),
            *_fallback(),
            "<config><rescan><int>0</int></rescan></config>",
            "</fontconfig>",
            "",
        )
    )


def _written() -> Path:
    places = sorted(locations().items())
    beside = tuple(_standing_in())
    text = configuration(Path(), beside)
    facts = [text, *(f"{name} {path} {path.stat().st_size}" for name, path in places)]
    digest = hashlib.sha256("\n".join(facts).encode()).hexdigest()[:16]
    folder = run_folder() / digest
    target = folder / "fonts.conf"
    if not target.is_file():
        (folder / "faces").mkdir(parents=True, exist_ok=True)
        for name, path in places:
            _link(folder / "faces" / name, path)
        write(folder, "fonts.conf", configuration(folder, beside).encode())
    return target


def _standing_in() -> Iterator[Path]:
    """Yield the system's folders where we have no Song: any face is better than none."""
    if absent(family("song", script) for script in SCRIPTS):
        yield from (folder for folder in provided.system() if folder.is_dir())


def _link(link: Path, path: Path) -> None:
    try:
        link.symlink_to(path)
    except FileExistsError:
        return


def _han_only() -> Iterator[str]:
    """Take Latin, figures and punctuation away from the faces whose own do not fit.

    What is not Han is taken away, and that is all but Han: fontconfig reads a set character by
    character at every start, and those that are none of Han's are a million.
    """
    han = "".join(
        f"<range><int>{first:#x}</int><int>{last:#x}</int></range>" for first, last in RANGES
    )
    others = f"<minus><name>charset</name><charset>{han}</charset></minus>"
    for name, members in FACES.items():
        if any(member.han_only for member in members):
            yield (
                f'<match target="scan"><test name="family"><string>{name}</string></test>'
                '<edit name="charset" mode="assign"><minus><name>charset</name>'
                f"{others}</minus></edit></match>"
            )


def _generic() -> Iterator[str]:
    for name, role in GENERIC.items():
        for script in SCRIPTS:
            yield _alias(name, families(role, script)[0], script)
        yield _alias(name, families(role, SCRIPTS[0])[0], None)


def _alias(name: str, chosen: str, script: str | None) -> str:
    language = {"zh-Hans": "zh-cn", "zh-Hant-TW": "zh-tw", "zh-Hant-HK": "zh-hk"}
    test = (
        f'<test name="lang" compare="contains"><string>{language[script]}</string></test>'
        if script
        else ""
    )
    return (
        f'<match target="pattern"><test name="family"><string>{name}</string></test>{test}'
        f'<edit name="family" mode="append" binding="strong"><string>{chosen}</string></edit>'
        "</match>"
    )


def _fallback() -> Iterator[str]:
    last = (family("song", "zh-Hans"), family("hei", "zh-Hans"), LATIN, SYMBOLS)
    strings = "".join(f"<string>{name}</string>" for name in last)
    yield (
        '<match target="pattern"><edit name="family" mode="append_last" binding="weak">'
        f"{strings}</edit></match>"
    )
