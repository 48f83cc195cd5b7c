"""Looking at the machine: each look gives facts, and none of them changes anything."""

import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version

from publish import fonts
from publish.doctor.drawing import prove
from publish.doctor.facts import Fact, State
from publish.provision import faces, libraries
from publish.provision.java import found as java_found
from publish.provision.words import Trouble, Words

__all__ = ["ENGINES", "examine"]

ENGINES = {
    "weasyprint": Words("page engine", "排版引擎"),
    "ebooklib": Words("e-book packager", "电子书打包"),
    "python-pptx": Words("slide packager", "幻灯片打包"),
    "resvg-py": Words("drawings on slides", "幻灯片上的矢量图"),
    "opencc": Words("script conversion", "简繁转换"),
    "pikepdf": Words("PDF inspection", "PDF 检查"),
    "fonttools": Words("font reader", "字体读取"),
}


def examine() -> tuple[Fact, ...]:
    """Look at everything the press needs, and draw a page to prove the faces."""
    with suppress(Trouble):
        fonts.prepare()
    basics = (_python(), *_packages(), _libraries(), _faces(), _java())
    able = all(fact.state is not State.MISSING for fact in basics if fact.code != "faces")
    return (*basics, *(prove() if able else ()))


def _python() -> Fact:
    here = f"{platform.python_version()} ({sys.executable})"
    state = State.GOOD if sys.version_info >= (3, 11) else State.MISSING
    return Fact("python", state, Words("Python", "Python"), Words(here, here))


def _packages() -> Iterator[Fact]:
    for name, what in ENGINES.items():
        title = Words(f"{name}, {what.en}", f"{name}（{what.zh}）")
        try:
            here = version(name)
        except PackageNotFoundError:
            absent = Words("not installed", "没有安装")
            yield Fact(f"package-{name}", State.MISSING, title, absent)
            continue
        yield Fact(f"package-{name}", State.GOOD, title, Words(here, here))


def _libraries() -> Fact:
    what = Words("Pango and HarfBuzz, text layout", "Pango 与 HarfBuzz（字形排布）")
    if missing := libraries.lacking():
        detail = Words(f"cannot load {', '.join(missing)}", f"不能载入 {'、'.join(missing)}")
        return Fact("libraries", State.MISSING, what, detail)
    private = (libraries.folder() / "order").is_file()
    place = (
        Words(f"in {libraries.folder()}", f"在 {libraries.folder()}")
        if private
        else Words("the system's own", "系统自带")
    )
    return Fact("libraries", State.GOOD, what, place)


def _faces() -> Fact:
    what = Words("Chinese faces: Song, Hei, Kai", "中文字体：宋、黑、楷")
    wanted = {face.file for members in fonts.FACES.values() for face in members}
    found = faces.find(wanted)
    if missing := sorted(wanted - found.keys()):
        detail = Words(f"missing {', '.join(missing)}", f"缺少 {'、'.join(missing)}")
        return Fact("faces", State.MISSING, what, detail)
    folders = sorted({str(path.parent) for path in found.values()})
    detail = Words(
        f"{len(found)} files in {', '.join(folders)}",
        f"{len(found)} 个文件，在 {'、'.join(folders)}",
    )
    return Fact("faces", State.GOOD, what, detail)


def _java() -> Fact:
    what = Words("Java, only for `make test`", "Java（仅 make test 需要）")
    path = java_found()
    if path is None:
        absent = Words("none; `make test` brings one", "没有；make test 会自行准备")
        return Fact("java", State.OPTIONAL, what, absent)
    return Fact("java", State.GOOD, what, Words(path, path))
