"""The words of a title alone."""

from publish.model import Emphasis, Note, Paragraph, Span, Text, without_notes

HERE = Span("a.md", 0, 1)


def test_notes_are_left_out_at_any_depth() -> None:
    """A note goes wherever it stands, and all else stays as it is."""
    words, note = Text("题", span=HERE), Note("n", (Paragraph((), span=HERE),), span=HERE)
    title = (words, note, Emphasis((words, note), span=HERE))
    assert without_notes(title) == (words, Emphasis((words,), span=HERE))
