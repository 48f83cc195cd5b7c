"""One trial in a process of its own: `-m tests.bench.trial NAME FOLDER`, where text.md lies."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.bench.texts import bare_html, typst


def ours(*kinds: str) -> Callable[[Path], None]:
    """Run the command on the folder for some kinds of file."""

    def run(folder: Path) -> None:
        from publish.cli import main  # noqa: PLC0415  its import is part of the trial

        wanted = ("--audience", "general", "--format", ",".join(kinds), "--json")
        sys.argv = ["publish", "build", str(folder), "--output", str(folder / "out"), *wanted]
        sys.exit(main())

    return run


def bare_weasyprint(folder: Path) -> None:
    """Set the text with the engine alone: untagged, no contents, no heads, no notes."""
    import ctypes.util  # noqa: PLC0415

    from publish import fonts  # noqa: PLC0415

    find_library = ctypes.util.find_library
    fonts.prepare()
    ctypes.util.find_library = find_library  # the engine by itself has no short cut
    weasyprint = import_module("weasyprint")
    html = bare_html((folder / "text.md").read_text(encoding="utf-8"))
    weasyprint.HTML(string=html).write_pdf(folder / "bare.pdf")


def typst_pdf(folder: Path) -> None:
    """Set the text with Typst and our faces: tagged, with contents, no heads, no notes."""
    from publish.fonts.faces import locations  # noqa: PLC0415

    source = folder / "text.typ"
    source.write_text(typst((folder / "text.md").read_text(encoding="utf-8")), encoding="utf-8")
    fonts = [str(each) for each in sorted({path.parent for path in locations().values()})]
    import_module("typst").compile(
        str(source), str(folder / "typst.pdf"), font_paths=fonts, ignore_system_fonts=True
    )


def pandoc(kind: str) -> Callable[[Path], None]:
    """Make the same kind of file with pandoc's own defaults."""

    def run(folder: Path) -> None:
        pypandoc = import_module("pypandoc")
        made = str(folder / f"pandoc.{kind}")
        pypandoc.convert_file(str(folder / "text.md"), kind, format="markdown", outputfile=made)

    return run


TRIALS: dict[str, Callable[[Path], None]] = {
    "publish pdf": ours("pdf"),
    "publish epub": ours("epub"),
    "publish pptx": ours("pptx"),
    "publish all three": ours("pdf", "epub", "pptx"),
    "bare WeasyPrint pdf": bare_weasyprint,
    "Typst pdf": typst_pdf,
    "pandoc epub": pandoc("epub"),
    "pandoc pptx": pandoc("pptx"),
}

if __name__ == "__main__":
    TRIALS[sys.argv[1]](Path(sys.argv[2]))
