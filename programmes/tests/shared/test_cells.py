"""Cells of tables that no spreadsheet program reckons out."""

import pytest

from programmes.shared.cells import guarded, is_formula, is_guarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=1", "''=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"
    assert is_guarded(guarded(cell))


@pytest.mark.parametrize("cell", ["l'argan", "'argan", "a=1", "", 12, None])
def test_what_is_no_formula_stays_as_it_is(cell):
    assert guarded(cell) == cell


def test_a_guarded_formula_is_a_formula_no_more():
    assert is_formula("=1")
    assert not is_formula(guarded("=1"))
