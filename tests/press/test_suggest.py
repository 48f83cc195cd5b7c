"""Suggesting, answering and building: what a person settles once stays settled."""

from pathlib import Path

import pytest

from publish import decisions, press
from publish.decisions import Ledger, UnreadableDecisions, load
from publish.model import all_text
from publish.press import Suggested
from publish.press.run import edition_of
from publish.words.interface import ENGLISH

TEXT = (
    "文章的题目\n\n脑腐（brainrot）是一种说法，很多人都在用它。\n\n"
    "我们要说的的只有一件事，就是这件事，其他的事情以后再说。\n\n本文转载自某处，版权归作者所有\n"
)
REMARK = "# and this is why\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def suggest(folder: Path) -> Suggested:
    return press.suggest(folder, ENGLISH)


def answer(folder: Path, kind: str, said: str) -> None:
    """Answer the first entry of a kind as a person would: by its last line."""
    path = folder / "decisions.toml"
    head, header, tail = path.read_text(encoding="utf-8").partition(f"[[{kind}]]")
    entry, line, rest = tail.partition("# accept = ")
    path.write_text(
        f"{head}{header}{entry}accept = {said}\n{REMARK}{rest.partition(chr(10))[2]}",
        encoding="utf-8",
    )
    assert line


def codes(folder: Path) -> list[str]:
    return [finding.code for finding in press.read(folder).findings]


def test_what_is_asked_is_written_with_its_evidence(folder: Path) -> None:
    """Each proposal becomes an entry with place, evidence, certainty and what it would become."""
    done = suggest(folder)
    assert done.awaiting == {"lost-spaces": 1, "doubled-character": 1}
    text = (folder / "decisions.toml").read_text(encoding="utf-8")
    for told in ("#: a.txt:3:4 ", "certainty 70%", 'becomes = "brain rot"'):
        assert told in text
    assert "awaiting-decisions" in codes(folder)


def test_what_is_accepted_is_done_and_what_is_refused_is_not(folder: Path) -> None:
    """An answer is followed at the next reading, and what it settled is asked no more."""
    suggest(folder)
    answer(folder, "lost-spaces", "true")
    answer(folder, "doubled-character", "false")
    answer(folder, "notice", "false")
    read = press.read(folder)
    assert "lost-spaces" in {edit.rule for edit in read.edits}
    assert read.document.notices == ()
    asked = {"lost-spaces", "doubled-character", "notice-set-aside", "awaiting-decisions"}
    assert asked.isdisjoint(codes(folder))


def test_running_again_keeps_every_answer(folder: Path) -> None:
    """Answers and remarks outlive any number of runs, and moves of their passage."""
    suggest(folder)
    answer(folder, "lost-spaces", "true")
    first = (folder / "decisions.toml").read_text(encoding="utf-8")
    assert suggest(folder).added == 0
    assert (folder / "decisions.toml").read_text(encoding="utf-8") == first
    lines = TEXT.split("\n\n")
    moved = "\n\n".join((lines[0], lines[2], lines[1], *lines[3:]))
    (folder / "a.txt").rename(folder / "b.txt")
    (folder / "b.txt").write_text(moved, encoding="utf-8")
    done = suggest(folder)
    assert (done.added, done.dropped) == (0, 0)
    assert "lost-spaces" in {edit.rule for edit in press.read(folder).edits}
    text = (folder / "decisions.toml").read_text(encoding="utf-8")
    assert REMARK in text
    assert "#: b.txt:5:4 " in text


def test_a_changed_passage_is_reported_and_its_answer_kept(folder: Path) -> None:
    """Where the words changed, the finding shows the old ones; the entry stays."""
    suggest(folder)
    answer(folder, "lost-spaces", "true")
    changed = TEXT.replace("brainrot", "OKR").replace("的的", "的")
    (folder / "a.txt").write_text(changed, encoding="utf-8")
    done = suggest(folder)
    assert [finding.code for finding in done.findings] == ["decision-astray"]
    assert done.findings[0].arguments()["text"] == "brainrot"
    assert done.dropped == 1
    book = load(folder)
    assert "brainrot" in {entry.text for entry in getattr(book, "entries", ())}


def test_a_file_that_cannot_be_read_is_left_alone(folder: Path) -> None:
    """Suggesting never writes over decisions it could not read."""
    path = folder / "decisions.toml"
    path.write_bytes(b"\xff\xff")
    assert [finding.code for finding in suggest(folder).findings] == ["unreadable-decisions"]
    assert path.read_bytes() == b"\xff\xff"


def test_a_rule_can_be_switched_off_in_book_toml(folder: Path) -> None:
    """``[cleaning]`` turns a rule off; a name nobody knows is found, with the nearest."""
    (folder / "a.txt").write_text("题目\n\n他说,我们走,不回来。\n", encoding="utf-8")
    settings = "[cleaning]\npunctuation-width = false\nelipsis = false\n"
    (folder / "book.toml").write_text(settings, encoding="utf-8")
    assert press.read(folder).edits == ()
    assert "unknown-key" in codes(folder)


def test_editions_are_asked_about_their_spelling(folder: Path) -> None:
    """What is in doubt in an edition's script is written too, and settled for good."""
    (folder / "book.toml").write_text('editions = ["taiwan"]\n', encoding="utf-8")
    (folder / "a.txt").write_text("题目\n\n林世杰走了，后来林世杰又来了。\n", encoding="utf-8")
    assert suggest(folder).awaiting == {"taiwan-spelling": 1}
    answer(folder, "taiwan-spelling", "true")
    (folder / "a.txt").write_text("题目\n\n前天，林世杰走了。\n\n林世杰又来。\n", encoding="utf-8")
    done = suggest(folder)
    assert (done.awaiting, done.dropped, done.findings) == ({}, 0, ())
    edition, revised = edition_of(press.read(folder), "taiwan")
    assert edition
    assert "林世杰又來" in all_text(edition.document.sections[0].body)
    assert "doubtful-spelling" not in {finding.code for finding in revised.findings}


def test_what_was_refused_is_no_finding_any_more(folder: Path) -> None:
    """A doubt that is no line's is answered by a no as well, and nothing awaits for it."""
    suggest(folder)
    before = codes(folder)
    answer(folder, "doubled-character", "false")
    assert "doubled-character" in before
    assert "doubled-character" not in codes(folder)


def test_a_citation_that_was_lost_for_good_is_asked_for_no_more(tmp_path: Path) -> None:
    """A no needs no key: who refuses a question that proposes nothing has answered it."""
    work = "## 参考文献\n\n[1] 张三. 某书[M]. 北京: 某社, 2020.\n"
    said = f"# 章\n\n有人这样说过\ufffc，也有人不同意。\n\n{work}"
    (tmp_path / "a.md").write_text(said, encoding="utf-8")
    suggest(tmp_path)
    assert "lost-citation" in codes(tmp_path)
    answer(tmp_path, "lost-citation", "false")
    assert {"lost-citation", "awaiting-decisions"}.isdisjoint(codes(tmp_path))


def test_what_is_saved_meanwhile_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that a person saves while suggestions are made is in what is written."""
    suggest(folder)
    reading, times = decisions.load, list[Path]()

    def slowly(root: Path) -> Ledger | UnreadableDecisions | None:
        times.append(root)
        if len(times) == 2:
            answer(folder, "lost-spaces", "true")
        return reading(root)

    monkeypatch.setattr(decisions, "load", slowly)
    suggest(folder)
    assert len(times) == 4
    assert "accept = true\n# and this is why" in (folder / "decisions.toml").read_text("utf-8")


def test_what_is_saved_without_end_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that changes at every look is not written, and a finding says so."""
    path, reading = folder / "decisions.toml", decisions.load

    def busy(root: Path) -> Ledger | UnreadableDecisions | None:
        path.write_text(path.read_text("utf-8") + "#\n" if path.exists() else "#\n", "utf-8")
        return reading(root)

    monkeypatch.setattr(decisions, "load", busy)
    assert [(one.code, one.arguments()) for one in suggest(folder).findings] == [
        ("unreadable-decisions", {"reason": "changing"})
    ]
    assert set(path.read_text("utf-8")) == {"#", "\n"}
