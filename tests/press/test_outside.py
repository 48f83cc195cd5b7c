"""Whatever a manuscript names, no file outside its folder is opened, and nobody is called.

A process of its own is watched by an audit hook (PEP 578) while it reads, publishes, suggests
and exports a folder of every form that names what it should not.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readers import packages
from tests.resources.pictures import SPACES, raster

WATCH = """
import json, sys

seen = set()
CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "http.",
         "ftplib.", "smtplib.", "webbrowser.")

def hook(event, about):
    if event == "open" and isinstance(about[0], (str, bytes)):
        seen.add(("open", about[0] if isinstance(about[0], str) else about[0].decode()))
    elif event.startswith(CALLS):
        seen.add(("call", event + repr(about)))

sys.addaudithook(hook)
from publish.cli import main

for typed in json.loads(sys.argv[1]):
    main(typed)
sys.stderr.write("\\n<<<" + json.dumps(sorted(seen)))
"""

FAR = "far-file"
"""What every file outside is called, so that it is known wherever it is opened from."""


def naming(outside: Path) -> Iterator[str]:
    """Yield addresses of a file outside in every way that lead there, or to a server."""
    there = outside / FAR
    yield from (f"../outside/{FAR}", str(there), f"file://{there}", f"file:{there}")
    yield from (f"..%2Foutside%2F{FAR}", f"%2e%2e/outside/{FAR}", f"..\\outside\\{FAR}")
    yield from (f"a/../../outside/{FAR}", f"within/{FAR}", f"within.link/{FAR}")
    yield from (
        f"http://127.0.0.1:9/{FAR}",
        f"//127.0.0.1/{FAR}",
        f"ftp://localhost/{FAR}",
    )
    yield from (f"\\\\127.0.0.1\\share\\{FAR}", f"http://u:p@localhost:9/{FAR}")
    yield from (
        f"jar:file://{there}!/a",
        f"~/{FAR}",
        f"$HOME/{FAR}",
        f"/proc/self/cwd/{there}",
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Make a folder that names what lies beside it, in every form that is read."""
    outside, folder = tmp_path / "outside", tmp_path / "book"
    outside.mkdir()
    (folder / "styles" / "mine").mkdir(parents=True)
    for end in ("", ".png", ".md", ".toml"):
        (outside / f"{FAR}{end}").write_bytes(raster())
    (folder / "within").symlink_to(outside)
    (folder / "within.link").symlink_to(folder / "within")
    (folder / f"5.{FAR}.md").symlink_to(outside / f"{FAR}.md")
    (folder / "glossary.toml").symlink_to(outside / f"{FAR}.toml")
    names = list(naming(outside))
    (folder / "1.md").write_text(markdown(names), encoding="utf-8")
    (folder / "2.html").write_text(html([f"{name}.png" for name in names]), encoding="utf-8")
    (folder / "3.docx").write_bytes(docx(names))
    (folder / "drawn.svg").write_text(drawing(names), encoding="utf-8")
    (folder / "4.txt").write_text("题目\n\n" + "\n".join(names), encoding="utf-8")
    settle(folder, names)
    return folder


def markdown(names: list[str]) -> str:
    """Return a chapter that names files by every command that Markdowns have."""
    ways = (
        "![图]({})", "![图](<{}>)", '<img src="{}">', '--8<-- "{}"', "{{{{#include {}}}}}",
        "```{{include}} {}\n```", "```{{literalinclude}} {}\n```", "```{{figure}} {}\n```",
        ".. include:: {}", "!include {}", "![[{}]]", "[[{}]]", '{{% include "{}" %}}',
        '{{{{< figure src="{}" >}}}}', "```{{toctree}}\n{}\n```", "![](drawn.svg)",
        "::: {{.include}}\n{}\n:::", "<<[{}]", "@import {}",
    )  # fmt: skip
    named = "\n\n".join(way.format(name) for name in names for way in ways)
    return f"---\nbibliography: {names[0]}\ncover: {names[1]}\n---\n# 题目\n\n正文。\n\n{named}\n"


def html(names: list[str]) -> str:
    """Return a page that names files as pages do."""
    ways = (
        '<img src="{}">', '<img srcset="{} 2x">', '<iframe src="{}"></iframe>',
        '<object data="{}"></object>', '<embed src="{}">', '<link rel="stylesheet" href="{}">',
        '<p style="background:url({})">甲</p>', '<script src="{}"></script>', '<base href="{}">',
        '<video poster="{}" src="{}"></video>', "<style>@import url({});</style>",
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/><use href="{}#a"/></svg>',
    )  # fmt: skip
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{names[1]}">]><title>题</title>'
    named = "\n".join(way.replace("{}", name) for name in names for way in ways)
    return f"{head}<article><h1>题</h1><p>正文。&x;</p>{named}</article>"


def drawing(names: list[str]) -> str:
    """Return a drawing that draws others in."""
    uses = "".join(
        f'<image href="{name}" width="9" height="9"/><use href="{name}#a"/>'
        f'<rect fill="url({name}#a)" width="9" height="9"/>'
        for name in names
    )
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{names[1]}">]>'
    style = "".join(f"@import url({name});@font-face{{src:url({name})}}" for name in names)
    return (
        f'<?xml-stylesheet href="{names[1]}"?>{entity}<svg {SPACES} viewBox="0 0 9 9">'
        f"<style>{style}</style>{uses}<text>&x;</text></svg>"
    )


def docx(names: list[str]) -> bytes:
    """Return a package whose pictures are elsewhere."""
    escaped = [name.replace("&", "&amp;") for name in names]
    related = "".join(
        packages.relation(f"o{at}", "image", name, outside=bool(at % 2))
        for at, name in enumerate(escaped)
    )
    drawn = "".join(packages.line(packages.picture(f"o{at}", "图")) for at in range(len(escaped)))
    return packages.package(packages.line("正文。") + drawn, relations=related)


def settle(folder: Path, names: list[str]) -> None:
    """Write settings and a style that name files."""
    quoted = json.dumps([*names, "1.md", "2.html", "3.docx", "4.txt", f"5.{FAR}.md"])
    one = json.dumps(names[0])
    (folder / "book.toml").write_text(
        f"order = {quoted}\ncover = {one}\nreferences = {one}\nglossary = {one}\n"
        'editions = ["mine"]\n',
        encoding="utf-8",
    )
    mine = folder / "styles" / "mine"
    (mine / "style.toml").write_text('inherits = "general"\ntitle = "我"\n', encoding="utf-8")
    css = "".join(
        f'@import url("{name}");@font-face{{font-family:x;src:url("{name}")}}'
        f'p{{background:url("{name}");list-style:url("{name}");content:url("{name}")}}'
        for name in (json.dumps(name)[1:-1] for name in names)
    )
    for name in ("page.css", "screen.css"):
        (mine / name).write_text(css, encoding="utf-8")


def test_nothing_outside_is_opened_and_nobody_is_called(book: Path, tmp_path: Path) -> None:
    """No open names a file outside, and no socket, process or address is asked for."""
    out = str(tmp_path / "out")
    commands = [
        ["build", str(book), "--output", out],
        ["inspect", str(book), "--json"],
        ["suggest", str(book)],
        ["export", str(book), "--output", str(tmp_path / "exported")],
    ]
    done = subprocess.run(  # noqa: S603  our own interpreter, our own words
        [sys.executable, "-c", WATCH, json.dumps(commands)],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"},
    )
    seen = json.loads(done.stderr.rpartition(b"<<<")[2])
    opened = {os.path.realpath(name) for kind, name in seen if kind == "open"}
    assert [what for kind, what in seen if kind == "call"] == []
    assert [name for name in opened if name.startswith(str(tmp_path / "outside"))] == []
    made = {path.suffix for path in Path(out).rglob("*") if path.is_file()}
    assert made == {".pdf", ".epub", ".pptx"}
