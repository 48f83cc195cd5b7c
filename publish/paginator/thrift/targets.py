"""What pages say of other pages: found by name, not by going through all that say such things.

The engine goes through every counter still to be filled in for each place that something
may lead to, and once more for each box that has one: 8,000 terms took 40 s of 100.
"""

from collections import defaultdict
from collections.abc import Hashable, ItemsView

from publish.paginator.foreign import Function, Given

_CONTENT = "content"
_Lookups = dict[tuple[Given, str], Given]


def aiming(stock: Function) -> Function:
    """Wrap `TargetCollector.cache_target_page_counters`: it is shown who asks for one target."""

    def cache_target_page_counters(collector: Given, name: str, *args: Given) -> None:
        if collector.collecting:
            return
        every = collector.counter_lookup_items
        if not isinstance(every, Lookups):
            every = Lookups(every)
        collector.counter_lookup_items = every.aimed_at(name)
        try:
            stock(collector, name, *args)
        finally:
            collector.counter_lookup_items = every

    return cache_target_page_counters


class Lookups(_Lookups):
    """Counters to be filled in, all of them known once pages are made.

    Those in what is printed are found by their box, and by what they aim at; those in
    bookmarks and running titles, the only ones that the engine still goes through, by going
    through them.
    """

    def __init__(self, every: _Lookups) -> None:
        """Sort what was collected."""
        super().__init__(every)
        self._others = {key: item for key, item in every.items() if key[1] != _CONTENT}
        self._aimed: dict[Hashable, _Lookups] = defaultdict(dict)
        for key, item in every.items():
            if key[1] == _CONTENT:
                for name in item.missing_target_counters:
                    self._aimed[name][key] = item

    def aimed_at(self, name: str) -> _Lookups:
        """Return those that say on which page a name stands."""
        return self._aimed.get(name, {})

    def items(self) -> ItemsView[tuple[Given, str], Given]:  # type: ignore[override]  # narrower
        """Return those in bookmarks and running titles."""
        return self._others.items()
