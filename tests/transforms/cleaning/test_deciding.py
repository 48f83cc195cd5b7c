"""Edits and proposals as a person decided them."""

from publish.decisions import Decision, Decisions, placed
from publish.model import Citation, Document, Source, Span, walk
from publish.transforms import clean, cleaning, gather_references, linking, restoring
from tests.transforms.making import SEED, book, chapter, paper, paragraph, said

ENTRY = Span("decisions.toml", 0, 1)


def settled(line: str, *entries: Decision) -> Decisions:
    placing = placed(entries, {SEED: Source(SEED, line)})
    assert not placing.findings
    return placing.decisions


def answer(kind: str, text: str, becomes: str = "", *, accept: bool, rule: str = "") -> Decision:
    return Decision(kind, text, "", accept, becomes, rule, span=ENTRY)


def test_a_refused_edit_is_not_made() -> None:
    """Of two marks that one rule would widen, the refused one stays as it was."""
    line = "他说,我们走吧;走吧"
    refused = settled(line, answer("edit", ",", accept=False, rule="punctuation-width"))
    revised = cleaning(refused)(paper(line))
    assert said(revised.document) == "他说,我们走吧；走吧"
    assert [edit.before for edit in revised.edits] == [";"]


def test_refusing_one_rule_refuses_no_other() -> None:
    """A refusal that names another rule changes nothing."""
    line = "他说,我们走吧"
    other = settled(line, answer("edit", ",", accept=False, rule="dash"))
    assert cleaning(other)(paper(line)) == clean(paper(line))


def test_an_accepted_proposal_is_an_edit() -> None:
    """The words a person accepted, or corrected, stand in the text, and are logged."""
    line = "目标（*Objectives*andKeyResults）很好的的"
    yes = answer("lost-spaces", "andKeyResults", " and Key Results", accept=True)
    no = answer("doubled-character", "的的", "的", accept=False)
    revised = cleaning(settled(line.replace("*", ""), yes, no))(_bare(line))
    assert said(revised.document) == "目标（Objectives and Key Results）很好的的"
    assert [(edit.rule, edit.before) for edit in revised.edits] == [
        ("lost-spaces", "andKeyResults")
    ]


def test_an_accepted_proposal_wins_over_a_rule() -> None:
    """Where a rule would change the same characters, the person's words stand."""
    line = "一句—另外一句长一些的话"
    yes = settled(line, answer("doubtful-dash", "—", "：", accept=True))
    assert said(cleaning(yes)(paper(line)).document) == "一句：另外一句长一些的话"


def test_of_two_answers_for_the_same_words_the_first_holds() -> None:
    """Words that two accepted proposals would put in one place are put there once."""
    line = "一句—另外一句长一些的话"
    said_twice = (
        Decision(kind, text, accept=True, becomes=becomes, span=Span("decisions.toml", at, at + 1))
        for at, (kind, text, becomes) in enumerate(
            (("doubtful-stop", "—另", "。另"), ("doubtful-dash", "句—", "句："))
        )
    )
    told = placed(tuple(said_twice), {SEED: Source(SEED, line)}).decisions
    assert said(cleaning(told)(paper(line)).document) == "一句。另外一句长一些的话"


def test_rules_can_be_switched_off() -> None:
    """A rule that is off changes nothing, and the others go on."""
    off = cleaning(off=frozenset({"punctuation-width"}))
    assert said(off(paper("他说,我们走吧...")).document) == "他说,我们走吧……"


def test_every_rule_has_a_switch() -> None:
    """Whatever cleaning does, book.toml can name it."""
    from publish.readers.settings.tables import CLEANING  # noqa: PLC0415  only this test needs it

    rough = "他\ufffc说,“走吧”\t(ＡＢ１)...  --走吧 ,\u200b 是 AI 的。 第．'好'."
    document = paper(rough, "他说．", "目标（ArtificialGeneralIntelligence）", ' "好" 他说 ')
    assert {edit.rule for edit in clean(document).edits} <= set(CLEANING)


def test_a_citation_is_settled() -> None:
    """Words that may mean a work cite it once a person says so, and never once refused."""
    line = "经济学家 Autor 认为机器很多。"
    document = _cited(line)
    key = document.references[0].key
    for accept in (True, False):
        told = settled(line, answer("citation", "Autor", key, accept=accept))
        revised = linking(told)(document)
        assert bool(_citations(revised.document)) is accept
        assert "doubtful-citation" not in {f.code for f in revised.findings}


def test_words_that_two_answers_cite_stand_once() -> None:
    """Where one passage holds another, the first answer is followed and no word is doubled."""
    line = "经济学家 Autor 认为机器很多。"
    document = _cited(line)
    key = document.references[0].key
    both = (
        Decision(
            "citation", text, accept=True, becomes=key, span=Span("decisions.toml", at, at + 1)
        )
        for at, text in enumerate(("Autor", "经济学家 Autor"))
    )
    told = placed(tuple(both), {SEED: Source(SEED, line)}).decisions
    revised = restoring(told)(document)
    assert said(revised.document).count("Autor") == said(document).count("Autor")


def test_a_lost_citation_is_set_again() -> None:
    """Where a chat left a mark, the work a person names is cited, at the mark's place."""
    line = "有人这样说过。\ufffc后来的话。"
    document = clean(_cited(line)).document
    key = document.references[0].key
    told = settled(line, answer("lost-citation", "\ufffc", key, accept=True))
    [citation] = _citations(restoring(told)(document).document)
    assert citation.references == (key,)
    assert citation.span == Span(SEED, line.index("\ufffc"), line.index("\ufffc") + 1)


def _bare(line: str) -> Document:
    """Return a paper of a line whose seed has no marks for its strong words."""
    parts = line.split("*")
    starts = [sum(map(len, parts[:n])) for n in range(len(parts))]
    made = [paragraph(part, start) for part, start in zip(parts, starts, strict=True)]
    run = tuple(node for block in made for node in block.content)
    return book(chapter(paragraph("", 0).__class__(run, span=made[0].span)))


def _cited(line: str) -> Document:
    list_of_works = chapter(
        paragraph("Autor, D. (2015). Jobs and Machines and More.", 500),
        title="参考文献",
        key="refs",
    )
    made = gather_references(book(chapter(paragraph(line)), list_of_works)).document
    assert made.references
    return made


def _citations(document: Document) -> list[Citation]:
    return [node for node in walk(document) if isinstance(node, Citation)]
