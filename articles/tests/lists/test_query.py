"""What the query of an address says."""

import pytest
from django.http import QueryDict

from articles.lists.query import chosen_in, leading, number


@pytest.mark.parametrize(("text", "found"), [("0", 0), ("12", 12), ("9" * 17, int("9" * 17))])
def test_a_number_is_read(text, found):
    assert number(text) == found


@pytest.mark.parametrize("text", ["", "-1", "1.5", " 1", "1e3", "²", "١٢", "9" * 18, "None"])
def test_what_is_no_key_of_a_row_is_no_number(text):
    assert number(text) is None


def test_a_number_of_more_digits_than_are_asked_for_is_none():
    assert (number("2025", digits=4), number("20255", digits=4)) == (2025, None)


def test_what_was_chosen_has_neither_the_place_in_the_list_nor_what_was_left_open():
    query = QueryDict("year=2025&language=&place=%20&before=2025-07-08.12&after=3&page=2")
    assert chosen_in(query).urlencode() == "year=2025"
    assert query["page"] == "2"


@pytest.mark.parametrize(("query", "words"), [("year=2025&a=b", "year=2025&a=b&"), ("", "")])
def test_what_was_chosen_stands_before_a_cursor(query, words):
    assert leading(QueryDict(query)) == words
