"""Columns: of a long list, a page looks at what it may hold."""

from publish.paginator.foreign import Box, Context, Function, Given, SkipStack

MANY = 400
"""A page is shown so many things to fill its columns with; where it holds them all, every one."""


def columning(stock: Function) -> Function:
    """Wrap `columns_layout`: a page copies the things it may hold, not all that are left.

    The engine copies whatever is left in a list on every page: quadratic. What comes after the
    first thing that a page has no room for, it never looks at.
    """

    def columns_layout(
        context: Context, box: Box, bottom: float, skip: SkipStack, *args: Given
    ) -> Given:
        stop = next(iter(skip or (0,))) + MANY
        if stop < len(box.children):
            _, _, absolute, fixed, *_ = args
            before = len(absolute), len(fixed)
            some = box.copy_with_children(box.children[:stop])
            made = stock(context, some, bottom, skip, *args)
            if made[1] and next(iter(made[1])) < stop - 1:
                return made
            del absolute[before[0] :], fixed[before[1] :]
        return stock(context, box, bottom, skip, *args)

    return columns_layout
