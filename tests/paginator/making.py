"""Sheets for the paginator's tests."""

from publish.paginator import Asset, Paginated, Sheets, paginate

LOOK = """
@page { size: 148mm 210mm; margin: 22mm 22.14mm; @bottom-center { content: counter(page) } }
html { font: 10.5pt/18pt "Noto Serif CJK SC" } body { margin: 0 }
p { margin: 0; text-indent: 2em; text-align: justify }
"""
DOT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
    b'<circle cx="5" cy="5" r="4"/></svg>'
)


def fetch(address: str) -> Asset | None:
    """Answer one picture and refuse everything else."""
    return Asset(DOT, "image/svg+xml") if address == "dot.svg" else None


def sheets(body: str, look: str = "", language: str = "zh-Hans") -> Sheets:
    """Return sheets with `body` in them."""
    markup = f'<html lang="{language}"><head><title>试样</title></head><body>{body}</body></html>'
    return Sheets(markup, LOOK + look, fetch, b"0123456789abcdef")


def made(body: str, look: str = "", language: str = "zh-Hans") -> Paginated:
    """Paginate `body`."""
    return paginate(sheets(body, look, language))
