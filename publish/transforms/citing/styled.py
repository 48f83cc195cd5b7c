"""The list of references as a book wants it: chosen, ordered, worded and marked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.edition import CitationForm, Citing, Script, Standard
from publish.model import Citation, Document, Inlines, Reference, Run, Span, Text, WorkKind, walk
from publish.transforms.citing import apa, gbt, taiwan
from publish.transforms.citing.findings import UnprintedReferences
from publish.transforms.citing.marks import by_name, mark, told_apart
from publish.transforms.citing.narrative import narrated
from publish.transforms.citing.people import chinese
from publish.transforms.citing.pieces import Piece, inlines
from publish.transforms.transform import Revised, Transform


def styling(citing: Citing) -> Transform:
    """Return the transform that words the works of reference files as a standard does.

    Of those, only the cited are printed unless the book asks for all. What the author
    listed in the text stays in the author's words and order, before the others.
    """

    def styled(document: Document) -> Revised:
        cited = _cited(document)
        own = [work for work in document.references if work.kind is WorkKind.UNKNOWN]
        shelved = [work for work in document.references if work.kind is not WorkKind.UNKNOWN]
        printed = [work for work in shelved if citing.everything or work.key in cited]
        script = Script.named(document.metadata.script) or Script.SIMPLIFIED
        works = [*own, *_ordered(printed, cited, citing, script)]
        if citing.form is CitationForm.AUTHOR_YEAR:
            apart = told_apart(works, citing.standard)
            works = [_marked(work, citing, script) for work in apart]
        spoken = narrated(document, {work.key: work for work in works}, citing)
        worded = tuple(_worded(work, citing, script) for work in works)
        findings = tuple(_unprinted(shelved, printed))
        return Revised(replace(spoken, references=worded), (), findings)

    return styled


def _cited(document: Document) -> dict[str, int]:
    """Return the keys that are cited, and which was first."""
    nodes = (node for node in walk(document) if isinstance(node, Citation))
    keys = dict.fromkeys(key for node in nodes for key in node.references)
    return {key: place for place, key in enumerate(keys)}


def _ordered(
    works: Sequence[Reference], cited: dict[str, int], citing: Citing, script: Script
) -> list[Reference]:
    if citing.form is CitationForm.AUTHOR_YEAR:
        return by_name(works, script)
    return sorted(works, key=lambda work: cited.get(work.key, len(cited)))


def _worded(work: Reference, citing: Citing, script: Script) -> Reference:
    if work.kind is WorkKind.UNKNOWN:
        return work
    return replace(work, content=inlines(_written(work, citing, script), work.span))


def _written(work: Reference, citing: Citing, script: Script) -> Iterator[Piece]:
    if citing.standard is not Standard.APA:
        return gbt.entry(work, citing)
    return taiwan.entry(work) if _of_taiwan(work, script) else apa.entry(work)


def _of_taiwan(work: Reference, script: Script) -> bool:
    return script.traditional and chinese(work.title, *work.authors)


def _marked(work: Reference, citing: Citing, script: Script) -> Reference:
    of_taiwan = citing.standard is Standard.APA and _of_taiwan(work, script)
    said = mark(work, citing.standard, of_taiwan=of_taiwan)
    return replace(work, mark=_text(said, work.span)) if said else work


def _text(said: str, span: Span) -> Inlines:
    return (Text(said, (Run(len(said), span.start, span.end),), span=span),)


def _unprinted(
    shelved: Sequence[Reference], printed: Sequence[Reference]
) -> Iterator[UnprintedReferences]:
    totals = Counter(work.span.seed for work in shelved)
    left = totals - Counter(work.span.seed for work in printed)
    for file, count in left.items():
        yield UnprintedReferences(file, count, totals[file], span=Span(file, 0, 0))
