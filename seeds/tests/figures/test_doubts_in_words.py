"""Every doubt of the reader has its sentence on the review screen."""

import pytest

from programmes.statements.guards import DOUBTS
from seeds.figures.statements import Ambiguous
from seeds.stating.quoting import MISSING, REPEATED


@pytest.mark.parametrize("code", [*filter(None, Ambiguous), MISSING, REPEATED])
def test_a_doubt_has_a_sentence(code):
    assert str(DOUBTS[str(code)]).endswith((".", ":"))
