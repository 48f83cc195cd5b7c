"""The file itself: what a person wrote in it stays, and slips cost only themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.decisions import NAME, Decisions, Ledger, Proposed, parse, placed, revised
from publish.model import Source, Span
from publish.words.findings import wording

SEED = "seed.txt"
TEXT = "甲说目标（OpenAnd）很好，也在在这里。"
SOURCES = {SEED: Source(SEED, TEXT)}
PIECES = (
    *("[[heading]]\n", "[edit]\n", 'text = "在在"\n', "accept = true\n", "accept = 1\n", "# why\n"),
    *(
        "\n",
        "[[",
        "[" * 4000,
        "x = ",
        '"',
        '"""',
        "\x00",
        "near = 'a-b'\n",
        "#: ours\n",
        "= 1979-01-01",
    ),
)
OPENING = "# What is asked of this book.\n"


def ledger(text: str) -> Ledger:
    return parse(Source(NAME, text))


def asked(kind: str, text: str, becomes: str = "") -> Proposed:
    at = TEXT.index(text)
    span = Span(SEED, at, at + len(text))
    return Proposed(kind, span, text, "aa-bb", becomes, remarks=("seed.txt:1:1 …", "because"))


def settled(book: Ledger) -> Decisions:
    return placed(book.entries, SOURCES).decisions


def test_a_new_file_asks_and_answers_nothing() -> None:
    """Proposals are written with their evidence, unanswered, and read back as they were."""
    text = revised(ledger(""), Decisions(), [asked("lost-spaces", "OpenAnd", "Open And")], OPENING)
    assert text.startswith(OPENING)
    assert "#: because\n" in text
    assert "# accept = true" in text
    [entry] = ledger(text).entries
    assert (entry.kind, entry.text, entry.becomes) == ("lost-spaces", "OpenAnd", "Open And")
    assert entry.accept is None


def test_an_answer_is_given_by_uncommenting() -> None:
    """Without its number sign the last line of an entry is the answer."""
    text = revised(ledger(""), Decisions(), [asked("doubled", "在在", "在")], OPENING)
    [entry] = ledger(text.replace("# accept = true", "accept = true")).entries
    assert entry.accept is True


def test_running_again_keeps_answers_and_comments() -> None:
    """Answers, what an author wrote beside them and unknown wording stay; the rest is told anew."""
    written = (
        "# mine, at the top\n\n# above the entry\n[[lost-spaces]]\n#: old place\n"
        'text = "OpenAnd" # beside\nnear = "zz-zz"\naccept = false\n# below\n'
    )
    book = ledger(written)
    text = revised(book, settled(book), [asked("lost-spaces", "OpenAnd")], OPENING)
    for kept in (
        "# mine, at the top",
        "# above the entry",
        "# beside",
        "accept = false",
        "# below",
    ):
        assert kept in text
    assert "#: old place" not in text
    assert 'near = "aa-bb"' in text
    assert text.count("[[lost-spaces]]") == 1


def test_questions_no_longer_asked_go() -> None:
    """An unanswered entry that applies no more is dropped, its author's comment is not."""
    written = '# why I wait\n[[doubled]]\n#: x\ntext = "在在"\n# accept = true\n'
    book = ledger(written)
    text = revised(book, settled(book), [], OPENING)
    assert text == "# why I wait\n"


def test_an_answer_whose_words_are_gone_stays() -> None:
    """No answer is ever lost, even where its passage is."""
    book = ledger('[[doubled]]\ntext = "没有没有"\naccept = true\n')
    assert 'text = "没有没有"' in revised(book, settled(book), [], OPENING)


def test_a_slip_costs_only_its_own_entry() -> None:
    """An entry that is no TOML, or says what none may say, is found in place and kept."""
    good = '[[doubled]]\ntext = "在在"\naccept = true\n'
    slips = (
        '[[doubled]]\ntext = "在\naccept = true\n\n',
        '[[doubled]]\ntext = "在在"\naccept = "maybe"\n\n',
        "[[doubled]]\naccept = true\n\n",
        '[[doubled]]\ntext = "在在"\nacept = true\n\n',
    )
    book = ledger("".join(slips) + good)
    assert [entry.accept for entry in book.entries] == [True]
    assert [f.code for f in book.findings] == ["malformed-decision"] * len(slips)
    lines = [Source(NAME, "".join(slips)).place(f.span.start).line for f in book.findings if f.span]
    assert lines == [2, 5, 9, 12]
    assert revised(book, settled(book), [], OPENING).startswith("".join(slips))
    told = [wording(found, "zh").message for found in book.findings]
    assert told[1].endswith("accept 只能是 true 或 false")
    assert told[3].endswith("没有名为 acept 的设置")
    assert wording(book.findings[3], "en").message.endswith("nobody reads the key acept")


@pytest.mark.parametrize(
    ("typed", "accept", "becomes"),
    [
        ("accept = 是", True, ""),
        ("accept：true。", True, ""),
        ("accept＝“否”", False, ""),
        ("accept = True  # yes", True, ""),
        ("becomes = “在”\naccept = yes", True, "在"),
        ('becomes：“a"b”\naccept = no', False, 'a"b'),
        ('becomes＝"在"\naccept = 不采纳', False, "在"),
    ],
)
def test_slips_of_hand_that_leave_no_doubt(typed: str, *, accept: bool, becomes: str) -> None:
    """Chinese marks, and words for true and false; what was typed stays."""
    text = f'[[doubled]]\ntext = "在在"\n{typed}\n'
    book = ledger(text)
    [entry] = book.entries
    assert (entry.accept, entry.becomes, book.findings) == (accept, becomes, ())
    assert revised(book, settled(book), [], "") == text


@pytest.mark.parametrize(
    "head", ["［［edit］］", "【【edit】】", "[[edit", "[[ edit ]]", "[edit]", "[[edit]"]
)
def test_slips_of_hand_in_a_head(head: str) -> None:
    """Chinese brackets and brackets left open: neither costs the entry above."""
    above = '[[heading]]\ntext = "小结"\naccept = false\n\n'
    book = ledger(f'{above}{head}\ntext = "在在"\naccept = true\n')
    assert [(one.kind, one.accept) for one in book.entries] == [("heading", False), ("edit", True)]
    assert book.findings == ()


def test_a_head_that_nobody_can_read_costs_only_its_entry() -> None:
    """The one above is answered still, and both are kept as they stand."""
    text = '[[heading]]\ntext = "小结"\naccept = false\n\n[[édit !!\ntext = "在在"\n'
    book = ledger(text)
    assert [one.text for one in book.entries] == ["小结"]
    assert [one.code for one in book.findings] == ["malformed-decision"]
    assert revised(book, settled(book), [], OPENING).strip().endswith(text.strip())


@pytest.mark.parametrize("words", ['说"好"\\', "两\n行\t", "\x00\x1f\x7f", "￼𠮷"])
def test_any_words_are_written_so_that_they_are_read_again(words: str) -> None:
    """Quotation marks, lines, controls: as TOML escapes them."""
    one = Proposed("edit", Span(SEED, 0, 1), words, "aa-bb")
    (entry,) = ledger(revised(ledger(""), Decisions(), [one], OPENING)).entries
    assert entry.text == words


def test_a_lost_citation_is_no_answer_without_a_key() -> None:
    """Its line waits to be filled in; accepted without, it is found and asked again."""
    question = asked("lost-citation", "OpenAnd")
    text = revised(ledger(""), Decisions(), [question], OPENING)
    assert 'becomes = ""\n' in text
    book = ledger(text.replace("# accept", "accept"))
    assert [entry.accept for entry in book.entries] == [None]
    assert [getattr(one, "reason", "") for one in book.findings] == ["no-becomes"]
    assert 'becomes = ""\naccept = true' in revised(book, settled(book), [question], OPENING)


def test_the_legend_is_told_anew_below_the_opening() -> None:
    """Also where the opening is gone; an author's own lines there stay."""
    question = asked("doubled", "在在", "在")
    first = revised(ledger("# mine\n"), Decisions(), [question], OPENING, ["old"])
    assert first.startswith("# mine\n#: old\n\n[[doubled]]\n")
    book = ledger(first)
    again = revised(book, settled(book), [question], OPENING, ["new"])
    assert again == first.replace("old", "new")
    bare = ledger(first.partition("\n\n")[2])
    assert revised(bare, settled(bare), [question], OPENING, ["new"]).startswith("#: new\n\n[[")


def test_a_word_that_stands_in_many_places_is_asked_about_at_any() -> None:
    """The question may be put at another place than the first; its entry stays."""
    span = Span(SEED, 18, 19)
    question = Proposed("taiwan-spelling", span, "在", "a-b", "再", remarks=("seed.txt:1:19", "x"))
    first = revised(ledger(""), Decisions(), [question], OPENING)
    book = ledger(first)
    assert len(settled(book).places) > 1
    assert revised(book, settled(book), [question], OPENING) == first


def test_writing_twice_changes_nothing_more() -> None:
    """The file that was just written is written again byte for byte."""
    questions = [asked("doubled", "在在", "在"), asked("lost-spaces", "OpenAnd", 'a"b\\c\n')]
    first = revised(ledger(""), Decisions(), questions, OPENING)
    book = ledger(first)
    assert revised(book, settled(book), questions, OPENING) == first
    assert {entry.becomes for entry in book.entries} == {"在", 'a"b\\c\n'}


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_file_is_read_and_kept(text: str) -> None:
    """Whatever stands in the file, it is read without failing, and no character of it is lost."""
    book = ledger(text)
    assert "".join(part.text for part in book.parts) == text
    placed(book.entries, SOURCES)


def test_an_edit_of_another_rule_is_asked_about_where_one_is_settled() -> None:
    """Two rules may change one place; the answer about one leaves the other's question."""
    at = TEXT.index("在在")
    one, other = (
        Proposed("edit", Span(SEED, at, at + 2), "在在", "aa-bb", rule=rule, done=True)
        for rule in ("dash", "width")
    )
    book = ledger('[[edit]]\ntext = "在在"\nrule = "dash"\naccept = false\n')
    again = ledger(revised(book, settled(book), [one, other], OPENING))
    assert [(said.rule, said.accept) for said in again.entries] == [
        ("dash", False),
        ("width", None),
    ]
    whole = ledger('[[edit]]\ntext = "在在"\naccept = false\n')
    assert len(ledger(revised(whole, settled(whole), [one], OPENING)).entries) == 1
