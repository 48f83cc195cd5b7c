"""That what is fitted is what is asked: the same features, and weights that tell right."""

import pytest

from publish.transforms.glosses import sorts
from publish.transforms.glosses.weighing import weighed, weights, worth
from tests.transforms.glosses.beginnings import Beginnings, Keyed, hidden, keyed
from tests.transforms.glosses.fit import RIDGE, Choice, fit, gathered, right, unlikely
from tests.transforms.glosses.keyed import TEXTS


@pytest.fixture(scope="module")
def explanations() -> list[Keyed]:
    """The explanations of the first text."""
    return list(keyed(TEXTS[:1]))


def test_the_features_are_those_that_the_publisher_weighs(explanations: list[Keyed]) -> None:
    """Every beginning is seen, and the likeliest is worth as much as in print."""
    assert explanations
    for _, stretch, _ in explanations:
        found, seen = weighed(stretch), Beginnings(stretch).seen()
        assert found.keys() == seen.keys()
        best = max(found, key=found.__getitem__)
        assert worth(seen[best]) == pytest.approx(found[best])


def test_hidden_words_are_known_again_afterwards() -> None:
    """A verb of the lists is no longer one while every word is hidden."""
    assert sorts.kind("使用") == "doing"
    with hidden(1, share=100):
        assert sorts.kind("使用") in {"verbal", "noun"}
    assert sorts.kind("使用") == "doing"


def test_the_weights_that_stand_are_those_of_a_fit() -> None:
    """At them hardly anything is to be gained along any of them: a fit would end there."""
    _, slope = unlikely(gathered(), weights(), RIDGE)
    assert max(map(abs, slope.values())) < 3.0


def test_a_fit_tells_right_from_wrong() -> None:
    """What marks the right beginnings is worth something, what marks all of them nothing."""
    choices = [Choice("text", 0, ({"yes": 1.0, "all": 1.0}, {"no": 1.0, "all": 1.0}), 0)] * 3
    fitted = fit(choices, ridge=0.3, rounds=60)
    assert right(choices, fitted) == 1.0
    assert fitted["yes"] > 0 > fitted["no"]
    assert fitted["all"] == pytest.approx(0.0, abs=0.01)
