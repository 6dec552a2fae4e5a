"""Cells of tables that no spreadsheet program reckons out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.shared.cells import guarded, is_formula, is_guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=1", "''=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"
    assert is_guarded(guarded(cell))


@pytest.mark.parametrize("cell", ["l'argan", "'argan", "a=1", "", 12, None])
def test_what_is_no_formula_stays_as_it_is(cell):
    assert guarded(cell) == cell


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("laine;=1+1", "laine;'=1+1"),
        ("laine; =1+1", "laine;' =1+1"),
        ("laine\t@a", "laine\t'@a"),
        ("laine\n-1", "laine\n'-1"),
        ("=1;=2", "'=1;'=2"),
        (" =1", "' =1"),
        ("laine;'+1", "laine;''+1"),
    ],
)
def test_what_stands_after_a_semicolon_a_tab_or_a_line_is_guarded_too(cell, safe):
    assert guarded(cell) == safe


@given(st.text(alphabet="a;=-' \t\n", max_size=12))
def test_a_table_that_comes_back_says_the_same(cell):
    assert unguarded(guarded(cell)) == cell


def test_a_guarded_formula_is_a_formula_no_more():
    assert is_formula("=1")
    assert not is_formula(guarded("=1"))
