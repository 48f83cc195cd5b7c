"""Whole seeds, read and written out node by node."""

from pathlib import Path

import pytest

from publish import readers
from tests.conftest import Golden
from tests.readers.shown import shown

SEEDS = sorted((Path(__file__).parent / "seeds").iterdir())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed_is_read_as_it_was(seed: Path, golden: Golden) -> None:
    """Every node of a seed is what its golden file says, at the place it says."""
    golden(seed.parents[1] / "goldens" / f"{seed.name}.txt", shown(readers.read(seed)))
