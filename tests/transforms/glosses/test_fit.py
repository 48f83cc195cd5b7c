"""That what is fitted is what is asked: the same features, and weights that tell right."""

import pytest

from publish.transforms.glosses import sorts
from publish.transforms.glosses.weighing import Weighing, worth
from tests.transforms.glosses.beginnings import Beginnings, Keyed, hidden, keyed
from tests.transforms.glosses.fit import Choice, fit, right
from tests.transforms.glosses.keyed import TEXTS


@pytest.fixture(scope="module")
def explanations() -> list[Keyed]:
    """The explanations of the first text."""
    return list(keyed(TEXTS[:1]))


def test_the_features_are_those_that_the_publisher_weighs(explanations: list[Keyed]) -> None:
    """Every beginning is seen, and the likeliest is worth as much as in print."""
    assert explanations
    for _, stretch, _ in explanations:
        weighed, seen = Weighing(stretch).weighed(), Beginnings(stretch).seen()
        assert weighed.keys() == seen.keys()
        best = max(weighed, key=weighed.__getitem__)
        assert worth(seen[best]) == pytest.approx(weighed[best])


def test_hidden_words_are_known_again_afterwards() -> None:
    """A verb of the lists is no longer one while every word is hidden."""
    assert sorts.kind("使用") == "doing"
    with hidden(1, share=100):
        assert sorts.kind("使用") in {"verbal", "noun"}
    assert sorts.kind("使用") == "doing"


def test_a_fit_tells_right_from_wrong() -> None:
    """What marks the right beginnings is worth something, what marks all of them nothing."""
    choices = [Choice("text", 0, ({"yes": 1.0, "all": 1.0}, {"no": 1.0, "all": 1.0}), 0)] * 3
    weights = fit(choices, ridge=0.3, rounds=60)
    assert right(choices, weights) == 1.0
    assert weights["yes"] > 0 > weights["no"]
    assert weights["all"] == pytest.approx(0.0, abs=0.01)
