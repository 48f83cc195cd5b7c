"""Notes the engine leaves behind: called on a page, set on none.

Where a second line fits once notes are put off, the engine keeps the line and forgets the
notes that it calls.
"""

from publish.paginator.foreign import Box, Context, Function, Given


def keeping_notes(stock: Function) -> Function:
    """Wrap `make_page`: what a page calls and has not set is for the next page."""

    def make_page(context: Context, *args: Given) -> Given:
        made = stock(context, *args)
        if context.footnotes:
            _put_off(context, made[0])
        return made

    return make_page


def _put_off(context: Context, page: Box) -> None:
    waiting = {id(note) for note in context.footnotes}
    for box in page.descendants():
        if id(box.footnote) in waiting:
            context.footnotes.remove(box.footnote)
            context.reported_footnotes.append(box.footnote)
