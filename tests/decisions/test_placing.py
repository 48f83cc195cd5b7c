"""Where decisions apply: found by their words and neighbours, wherever those now stand."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from publish.decisions import Decision, Placing, near, placed
from publish.model import Source, Span

SEED = "seed.txt"
TEXT = "开头的话。\n\n小结\n\n我们在在这里停下，他也在在那里停下。\n\n小结论在此。\n"


def sources(**texts: str) -> dict[str, Source]:
    return {f"{name}.txt": Source(f"{name}.txt", text) for name, text in texts.items()}


def decided(kind: str, text: str, at: int, quoted: str, *, accept: bool = True) -> Decision:
    """Return a decision about some characters of a text, as it would be written down."""
    neighbours = near(text, at, at + len(quoted))
    return Decision(kind, quoted, neighbours, accept, span=Span("decisions.toml", 0, 1))


def where(placing: Placing) -> Sequence[Span]:
    return [span for _, span, _ in placing.decisions.places]


def test_neighbours_tell_equal_passages_apart() -> None:
    """Of two passages that read alike, only the one that was meant is decided."""
    at = TEXT.rindex("在在")
    placing = placed([decided("doubled", TEXT, at, "在在")], sources(seed=TEXT))
    assert where(placing) == [Span(SEED, at, at + 2)]
    assert placing.findings == ()


def test_a_moved_passage_keeps_its_decision() -> None:
    """A paragraph put elsewhere, in another file and indented, is still decided."""
    decision = decided("doubled", TEXT, TEXT.index("在在"), "在在")
    moved = "新的一章。\n\n　　" + TEXT.split("\n\n")[2]
    placing = placed([decision], sources(seed="别的。\n", other=moved))
    assert where(placing) == [Span("other.txt", moved.index("在在"), moved.index("在在") + 2)]


def test_an_answer_whose_passage_is_gone_takes_no_others_place() -> None:
    """Of two sentences alike one went: its answer is astray, and the other's stands."""
    text = "先说一句：甲认为如此。再说一句：甲认为如此。"
    first, last = text.index("甲"), text.rindex("甲")
    went = decided("citation", text, first, "甲", accept=True)
    stays = decided("citation", text, last, "甲", accept=False)
    left = text[text.index("再说") :]
    placing = placed([went, stays], sources(seed=left))
    assert [told.accept for told in placing.decisions.places.values()] == [False]
    assert [one.code for one in placing.findings] == ["decision-ambiguous"]


def test_a_changed_passage_shows_its_old_words() -> None:
    """Where the words are gone, a finding tells what they were, at the entry."""
    decision = decided("lost-spaces", "（OpenAnd）", 1, "OpenAnd")
    placing = placed([decision], sources(seed="（Open and）"))
    assert [f.code for f in placing.findings] == ["decision-astray"]
    assert placing.findings[0].arguments()["text"] == "OpenAnd"
    assert placing.findings[0].span == decision.span


def test_short_words_among_strangers_are_not_guessed() -> None:
    """A comma with none of its neighbours left is reported, never decided."""
    decision = decided("edit", "甲乙丙,丁戊己", 3, ",")
    placing = placed([decision], sources(seed="一二三,四五六"))
    assert where(placing) == []
    assert [f.code for f in placing.findings] == ["decision-ambiguous"]


def test_a_heading_is_a_whole_line() -> None:
    """A decision about a line is not about a longer line that holds its words."""
    at = TEXT.index("小结")
    placing = placed([decided("heading", TEXT, at, "小结")], sources(seed=TEXT))
    assert where(placing) == [Span(SEED, at, at + 2)]


def test_an_entry_by_hand_needs_no_digest() -> None:
    """Words that stand once are known without neighbours; those that stand twice are asked."""
    once = Decision("heading", "小结", accept=False, span=Span("decisions.toml", 0, 1))
    twice = Decision("doubled", "在在", accept=False, span=Span("decisions.toml", 2, 3))
    placing = placed([once, twice], sources(seed=TEXT))
    assert placing.decisions.of("heading", Span(SEED, TEXT.index("小结"), 9)) is False
    assert [f.code for f in placing.findings] == ["decision-ambiguous"]


def test_two_answers_for_one_place_are_reported() -> None:
    """The first answer holds, and the second is a finding."""
    at = TEXT.index("在在")
    yes, no = (decided("doubled", TEXT, at, "在在", accept=a) for a in (True, False))
    placing = placed([yes, no], sources(seed=TEXT))
    assert placing.decisions.of("doubled", Span(SEED, at, at + 2)) is True
    assert [f.code for f in placing.findings] == ["decisions-at-odds"]


def test_answers_about_two_rules_are_not_at_odds() -> None:
    """What one rule does may be refused where another's work is wanted."""
    entries = [
        Decision("edit", "，", accept=said, rule=rule, span=Span("decisions.toml", at, at + 1))
        for at, (rule, said) in enumerate((("dash", False), ("punctuation-width", True)))
    ]
    assert placed(entries, sources(seed="一，二")).findings == ()


def test_each_rule_has_its_own_answer_at_one_place() -> None:
    """Refusing what two rules do to a passage refuses both; one that names none is for the rest."""
    entries = [
        Decision("edit", "，", accept=said, rule=rule, span=Span("decisions.toml", at, at + 1))
        for at, (rule, said) in enumerate((("dash", False), ("width", False), ("", True)))
    ]
    decisions = placed(entries, sources(seed="一，二")).decisions
    said = [decisions.of("edit", Span(SEED, 1, 2), rule) for rule in ("dash", "width", "stop")]
    assert said == [False, False, True]


def test_a_rule_is_nothing_to_a_question_that_no_rule_asks() -> None:
    """A heading is answered, whatever else its entry names; a second answer is found."""
    entries = [
        Decision("heading", "小结", accept=said, rule=rule, span=Span("decisions.toml", at, at + 1))
        for at, (rule, said) in enumerate((("dash", False), ("", True)))
    ]
    placing = placed(entries, sources(seed=TEXT))
    place = Span(SEED, TEXT.index("小结"), TEXT.index("小结") + 2)
    assert placing.decisions.of("heading", place) is False
    assert [f.span for f in placing.findings] == [entries[1].span]


def test_two_works_for_one_mark_are_reported() -> None:
    """Answers that are both accepted, and put different things there, are at odds."""
    entries = [
        Decision(
            "citation",
            "开头的话",
            accept=True,
            becomes=key,
            span=Span("decisions.toml", at, at + 1),
        )
        for at, key in enumerate(("ref-1", "ref-2", "ref-1"))
    ]
    placing = placed(entries, sources(seed=TEXT))
    assert [told.becomes for told in placing.decisions.places.values()] == ["ref-1"]
    assert [(f.code, f.span) for f in placing.findings] == [("decisions-at-odds", entries[1].span)]


def test_answers_that_reword_the_same_words_are_reported() -> None:
    """Of answers that put different words into one place, each that loses is named."""
    said = (
        ("doubtful-stop", "二—三", "二。三"),
        ("doubtful-dash", "—", "："),
        ("lost-spaces", "四五", "四 五"),
        ("nested-titles", "四五", "四 五"),
    )
    entries = [
        Decision(kind, text, accept=True, becomes=becomes, span=Span("decisions.toml", at, at + 1))
        for at, (kind, text, becomes) in enumerate(said)
    ]
    placing = placed(entries, sources(seed="一二—三四五"))
    assert [(f.code, f.span) for f in placing.findings] == [("decisions-at-odds", entries[1].span)]


def test_an_answer_about_a_line_is_none_about_the_one_before_it() -> None:
    """Lines that touch are two."""
    placing = placed([decided("heading", TEXT, TEXT.index("小结"), "小结")], sources(seed=TEXT))
    (at,) = where(placing)
    assert placing.decisions.at("heading", Span(SEED, at.start - 2, at.start)) is None
    assert placing.decisions.at("heading", Span(SEED, at.start, at.start + 1)) is not None
    assert placing.decisions.at("heading", Span(SEED, at.end, at.end + 2)) is None


def test_an_edit_is_decided_by_its_rule() -> None:
    """A decision that names a rule says nothing of other rules' edits there."""
    entry = Decision("edit", "，", accept=False, rule="dash", span=Span("decisions.toml", 0, 1))
    settled = placed([entry], sources(seed="一，二")).decisions
    assert settled.of("edit", Span(SEED, 1, 2), "dash") is False
    assert settled.of("edit", Span(SEED, 1, 2), "punctuation-width") is None


@given(st.text("甲乙丙,。 \n", min_size=1, max_size=60), st.data())
def test_every_passage_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    """A decision about any characters of a text applies to them in that text."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        placing = placed([decided("any", text, start, text[start:end])], sources(seed=text))
        assert Span(SEED, start, end) in where(placing)


def test_a_spelling_is_decided_wherever_the_words_stand() -> None:
    """How a word is spelled needs no neighbours; new places of it are decided too."""
    decision = decided("taiwan-spelling", TEXT, TEXT.index("这里"), "这里")
    changed = "他在这里。这里很好。"
    placing = placed([decision], sources(seed=changed))
    assert where(placing) == [Span(SEED, 2, 4), Span(SEED, 5, 7)]
    assert placing.findings == ()
