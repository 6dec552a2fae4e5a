"""Whether two articles cover one event, and what the archive makes of what they share."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from programmes.statements.covering import Archive, Told, fact, one_story

DAY = date(2025, 7, 8)


def told(key, runs=(), facts=(), days=0):
    """An article of some days after the first."""
    return Told(key, DAY + timedelta(days=days), tuple(runs), frozenset(facts))


def covered(one, other, *others):
    """Whether two articles cover one event, beside others of the archive."""
    return one_story(one, other, Archive([one, other, *others]))


@pytest.mark.parametrize(("shared", "answer"), [(6, True), (5, False)])
def test_three_in_ten_shared_runs_make_one_story(shared, answer):
    runs = range(20)
    assert covered(told(1, runs), told(2, [*runs[:shared], *range(100, 120)])) is answer


def test_four_runs_at_the_least_must_be_shared():
    assert covered(told(1, range(4)), told(2, range(8)))
    assert not covered(told(1, range(3)), told(2, range(8)))


def test_two_figures_that_only_they_print_make_one_story():
    assert covered(told(1, facts=["312", "4.5%"]), told(2, facts=["312", "4.5%", "60"]))
    assert not covered(told(1, facts=["312"]), told(2, facts=["312"]))


def test_two_figures_of_many_do_not():
    ten = [str(n) for n in range(20, 30)]
    assert not covered(told(1, facts=ten), told(2, facts=[*ten[:2], *"abcdefgh"]))


def test_one_figure_and_a_tenth_of_the_text_do_it_together():
    runs = range(40)
    one, other = told(1, runs, ["312"]), told(2, [*runs[:4], *range(100, 136)], ["312"])
    assert covered(one, other)
    assert not covered(one, told(2, other.runs))


@pytest.mark.parametrize(("days", "answer"), [(5, True), (6, False)])
def test_an_event_is_covered_within_five_days(days, answer):
    assert covered(told(1, range(9)), told(2, range(9), days=days)) is answer


def test_what_is_printed_on_other_days_weighs_less():
    one = told(1, facts=["500"])
    others = [told(n, facts=["500"], days=30 * n) for n in range(2, 11)]
    assert Archive([one, *others]).weight("500", one) == pytest.approx(0.1)


def test_what_more_than_twenty_papers_print_at_once_weighs_less():
    one = told(1, facts=["500"])
    others = [told(n, facts=["500"]) for n in range(2, 22)]
    assert Archive([one, *others[:-1]]).weight("500", one) == 1
    assert Archive([one, *others]).weight("500", one) == pytest.approx(0.5)


def test_an_article_that_reads_differently_is_counted_once():
    archive = Archive([told(1, facts=["500"], days=90)])
    archive.add(told(1, facts=["600"], days=90))
    assert archive.weight("500", told(2)) == 1
    assert archive.weight("600", told(2)) == pytest.approx(0.5)


def test_the_oldest_articles_are_forgotten():
    archive = Archive(told(n, facts=["500"], days=90) for n in range(1001))
    assert archive.weight("500", told(2000)) == pytest.approx(1 / 1001)


def test_what_is_rare_is_what_an_article_is_found_by():
    one = told(1, facts=["500", "612"])
    archive = Archive([one, *(told(n, facts=["500"], days=99) for n in range(2, 9))])
    assert archive.rare(["500", "612"], one) == ["612"]


def test_a_small_number_tells_nothing():
    assert fact(Decimal("19.0000"), "") == ""
    assert fact(Decimal("20.0000"), "") == "20"
    assert fact(Decimal("3.5000"), "%") == "3.5%"
