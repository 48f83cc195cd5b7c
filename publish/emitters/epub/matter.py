"""Write front and back matter as XHTML: cover, title page, glossary, references, colophon."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from publish.edition import Edition, Question
from publish.emitters.epub.homes import Homes
from publish.emitters.epub.screen import joined
from publish.emitters.epub.tongue import spoken
from publish.model import Entry, Inlines, Reference, plain_text, without_notes
from publish.words import figures
from publish.xhtml import Writer, entry_id, reference_id, shows_number
from publish.xhtml.grouping import Headings, unsaid


def cover(edition: Edition, source: str, *, said: str) -> str:
    """Write the cover page around its picture."""
    title = plain_text(edition.document.metadata.title)
    alt = escape(f"{said}：{title}")
    return (
        f'<section class="cover" epub:type="cover">'
        f'<img src="{source}" alt="{alt}" role="doc-cover"/></section>'
    )


def title_page(writer: Writer, edition: Edition) -> str:
    """Write the title page."""
    about = edition.document.metadata
    rows = [
        f"<h1>{writer.inlines(about.title)}</h1>",
        f'<p class="subtitle">{writer.inlines(about.subtitle)}</p>' if about.subtitle else "",
        *(f'<p class="author">{writer.inlines(name)}</p>' for name in about.authors),
    ]
    if about.publisher:
        rows.append(f'<p class="publisher">{writer.inlines(about.publisher)}</p>')
    return f'<section class="title-page" epub:type="titlepage">\n{joined(rows)}\n</section>'


def questions(writer: Writer, asked: Sequence[Question]) -> str:
    """Write the questions that follow a chapter."""
    if not asked:
        return ""
    items = joined(f"<li>{writer.inlines(question.content)}</li>" for question in asked)
    name = writer.shared.labels.discussion
    return f'<section class="questions">\n<h2>{name}</h2>\n<ol>\n{items}\n</ol>\n</section>'


def colophon(writer: Writer, edition: Edition) -> str:
    """Write the colophon: the book's data, then what stood beside the text."""
    document, words = edition.document, writer.shared.labels
    about = document.metadata
    rows = [
        f'<p class="imprint-title">{writer.inlines(without_notes(about.title))}</p>',
        *(f"<p>{writer.inlines(without_notes(name))}</p>" for name in about.authors),
        *(f"<p>{writer.inlines(said)}</p>" for said in (about.publisher, about.rights) if said),
        f"<p>{escape(about.date)}</p>" if about.date else "",
        f"<p>{words.made_with}</p>",
    ]
    if document.notices:
        rows += [f"<h2>{words.notices}</h2>", writer.blocks(document.notices)]
    return (
        f'<section class="colophon" epub:type="colophon" role="doc-colophon" id="colophon">\n'
        f"<h1>{words.colophon}</h1>\n{joined(rows)}\n</section>"
    )


def glossary(writer: Writer, edition: Edition, homes: Homes) -> str:
    """Write the glossary, each entry with the way back to its first use in each chapter."""
    words = writer.shared.labels
    written = [_entry(writer, entry) for entry in edition.document.glossary]
    # The ways back are written last: an entry may be used in another's explanation.
    entries = (
        f"{head}<dd>{body}{_uses_of_entry(writer, edition, homes, entry)}</dd>"
        for entry, (head, body) in zip(edition.document.glossary, written, strict=True)
    )
    return (
        f'<section class="glossary" epub:type="glossary" role="doc-glossary" id="glossary">\n'
        f"<h1>{words.glossary}</h1>\n<dl>\n{joined(entries)}\n</dl>\n</section>"
    )


def _entry(writer: Writer, entry: Entry) -> tuple[str, str]:
    anchor = entry_id(entry.key)
    head = f'<dt id="{anchor}"><dfn>{writer.line(anchor, entry.headword)}</dfn></dt>\n'
    glosses = "；".join(_said(writer, gloss) for gloss in entry.glosses)
    said = f'<p class="gloss">{glosses}</p>' if glosses else ""
    return head, said + writer.blocks(entry.definition)


def _uses_of_entry(writer: Writer, edition: Edition, homes: Homes, entry: Entry) -> str:
    first: dict[str, str] = {}
    for use in writer.uses.mentions.get(entry.key, ()):
        first.setdefault(homes.file(use), use)
    chapters = {homes.chapter(n): n for n in range(1, homes.chapters + 1)}
    return _ways_back(
        writer,
        [
            (homes.href(use), _chapter_name(writer, edition, chapters.get(file, 0)))
            for file, use in first.items()
            if file in chapters
        ],
    )


def _chapter_name(writer: Writer, edition: Edition, position: int) -> str:
    chapters = edition.document.sections
    chapter = chapters[position - 1]
    if len(chapters) == 1:
        return writer.shared.labels.back
    if shows_number(chapter, alone=False):
        return writer.shared.labels.chapter.format(figures(chapter.number[0]))
    return plain_text(chapter.title)


def _ways_back(writer: Writer, uses: Sequence[tuple[str, str]]) -> str:
    if not uses:
        return ""
    said = writer.shared.labels.back
    links = "　".join(
        f'<a role="doc-backlink" href="{escape(href)}" aria-label="{escape(_aloud(said, name))}">'
        f"{escape(name, quote=False)}</a>"
        for href, name in uses
    )
    return f'<p class="uses" data-generated=""><span aria-hidden="true">↑\u00a0</span>{links}</p>'


def _aloud(back: str, name: str) -> str:
    return back if name == back else f"{back}：{name}"


def references(writer: Writer, edition: Edition, homes: Homes) -> str:
    """Write the references in their author's order, under their author's headings."""
    words = writer.shared.labels
    body = joined(_groups(writer, edition.document.references, homes))
    return (
        f'<section class="references" epub:type="bibliography" role="doc-bibliography" '
        f'id="references">\n<h1>{words.references}</h1>\n{body}\n</section>'
    )


def _groups(writer: Writer, works: tuple[Reference, ...], homes: Homes) -> Iterator[str]:
    above: Headings = ()
    kind = ' class="by-name"' if any(work.mark for work in works) else ""
    for under, group in groupby(works, key=lambda work: work.under):
        yield from _headings(writer, under, above)
        items = joined(_work(writer, work, homes) for work in group)
        yield f"<ol{kind}>\n{items}\n</ol>"
        above = under


def _headings(writer: Writer, under: Headings, above: Headings) -> Iterator[str]:
    said = unsaid(under, above, writer.shared.labels.references)
    for level, heading in enumerate(said, start=2 + len(under) - len(said)):
        tag = f"h{min(level, 6)}"
        yield f"<{tag}>{_said(writer, heading)}</{tag}>"


def _work(writer: Writer, work: Reference, homes: Homes) -> str:
    number, anchor = writer.shared.numbers[work.key], reference_id(work.key)
    uses = writer.uses.citations.get(work.key, [])
    said = writer.shared.labels.back
    links = " ".join(
        f'<a role="doc-backlink" href="{homes.href(use)}" aria-label="{said} {place}">'
        f"{'↑' if len(uses) == 1 else place}</a>"
        for place, use in enumerate(uses, start=1)
    )
    arrow = '<span aria-hidden="true">↑\u00a0</span>' if len(uses) > 1 else ""
    back = f' <span class="uses" data-generated="">{arrow}{links}</span>' if uses else ""
    content = spoken(plain_text(work.content), writer.line(anchor, work.content))
    return f'<li id="{anchor}" value="{number}">{content}{back}</li>'


def _said(writer: Writer, words: Inlines) -> str:
    return spoken(plain_text(words), writer.inlines(words))
