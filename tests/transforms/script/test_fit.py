"""That what is counted becomes a table that can be read again."""

from pathlib import Path

from tests.transforms.script.fit import counted, gathered, rows_of

MODERN = "他煮了麵條，麵很好吃。\n她面對面說話，面色不好。\n一碗麵，一面牆，面對他。\n" * 9


def test_a_folder_becomes_rows(tmp_path: Path) -> None:
    """Neighbours speak for the spelling that stood beside them, a figure and a mark too."""
    (tmp_path / "modern.txt").write_text(MODERN, encoding="utf-8")
    ((character, spellings, about, chosen, behind, ahead, _),) = [
        row.split("\t") for row in rows_of("面", gathered(tmp_path)["面"])
    ]
    assert (character, spellings, about) == ("面", "面麵", "麵")
    assert len(chosen.split()) == 2
    assert "条" in ahead or "碗" in behind


def test_words_are_worth_what_is_said_of_them(tmp_path: Path) -> None:
    """A word has no neighbours beyond its ends; how often it is met stands behind it."""
    (tmp_path / "words").mkdir()
    words = tmp_path / "words" / "some.txt"
    words.write_text("麵條\t3.5\n面對\n", encoding="utf-8")
    assert counted(words)["面"] == {("麵", "麵", "", "条"): 3.5, ("面", "面", "", "对"): 1}
