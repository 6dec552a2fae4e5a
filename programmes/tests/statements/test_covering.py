"""Whether two articles cover one event, and what the archive makes of what they share."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from articles.text.shingles import SKETCH
from programmes.statements.covering import Archive, Told, fact, one_story

DAY = date(2025, 7, 8)


def told(key, runs=(), facts=(), days=0):
    """An article of some days after the first."""
    return Told(key, DAY + timedelta(days=days), tuple(runs), frozenset(facts))


def covered(one, other, *others):
    """Whether two articles cover one event, beside others of the archive."""
    return one_story(one, other, Archive([one, other, *others]))


@pytest.mark.parametrize(
    ("runs", "shared", "answer"),
    [(20, 6, True), (20, 5, False), (17, 5, False)],
)
def test_three_in_ten_shared_runs_make_one_story(runs, shared, answer):
    other = [*range(shared), *range(100, 100 + runs - shared)]
    assert covered(told(1, range(runs)), told(2, other)) is answer


def test_four_runs_at_the_least_must_be_shared():
    assert covered(told(1, range(4)), told(2, range(8)))
    assert not covered(told(1, range(3)), told(2, range(8)))


def test_it_is_the_shorter_text_of_which_a_part_is_shared():
    assert covered(told(1, range(4)), told(2, range(40)))
    assert covered(told(1, range(40)), told(2, range(4)))


@pytest.mark.parametrize(("known", "answer"), [(SKETCH, True), (SKETCH - 1, False)])
def test_a_sketch_is_compared_as_far_as_it_reaches(known, answer):
    short = [0, 1, 2, known - 1, *range(1000, 1020)]
    assert covered(told(1, range(known)), told(2, short)) is answer
    assert covered(told(1, short), told(2, range(known))) is answer


def test_two_figures_that_only_they_print_make_one_story():
    assert covered(told(1, facts=["312", "4.5%"]), told(2, facts=["312", "4.5%", "60"]))
    assert not covered(told(1, facts=["312"]), told(2, facts=["312"]))


def printed_elsewhere(**times):
    """As many articles of another year as print each figure."""
    printed = [(fact, n) for fact, articles in times.items() for n in range(articles)]
    return [told(key, facts=[fact], days=400 + n) for key, (fact, n) in enumerate(printed, 100)]


@pytest.mark.parametrize(
    ("times", "answer"),
    [
        ({"a": 0, "b": 1}, True),  # 1 + 1/2
        ({"a": 0, "b": 2, "c": 7}, False),  # 1 + 1/3 + 1/8
        ({"a": 1, "b": 1, "c": 1}, True),  # 1/2 + 1/2 + 1/2
    ],
)
def test_figures_make_one_story_by_what_they_weigh(times, answer):
    one, other = told(1, facts=times), told(2, facts=times)
    assert covered(one, other, *printed_elsewhere(**times)) is answer


def test_two_figures_of_many_do_not():
    ten = [str(n) for n in range(20, 30)]
    assert not covered(told(1, facts=ten), told(2, facts=[*ten[:2], *"abcdefgh"]))


@pytest.mark.parametrize(("shared", "of", "answer"), [(4, 10, True), (7, 18, False)])
def test_four_figures_of_ten_in_the_shorter_list_make_one_story(shared, of, answer):
    short = [str(n) for n in range(of)]
    long = [*short[:shared], *(f"{n}%" for n in range(30))]
    assert covered(told(1, facts=short), told(2, facts=long)) is answer
    assert covered(told(1, facts=long), told(2, facts=short)) is answer


@pytest.mark.parametrize(
    ("runs", "shared", "answer"), [(40, 4, True), (41, 4, False), (40, 8, True), (40, 0, False)]
)
def test_one_figure_and_a_tenth_of_the_text_do_it_together(runs, shared, answer):
    one = told(1, range(runs), ["312"])
    other = told(2, [*range(shared), *range(100, 100 + runs - shared)], ["312"])
    assert covered(one, other) is answer
    assert not covered(one, told(2, other.runs))


@pytest.mark.parametrize(
    ("times", "answer"), [({"a": 0}, True), ({"a": 1}, True), ({"a": 3, "b": 4, "c": 24}, False)]
)
def test_figures_beside_a_tenth_of_the_text_weigh_a_half_at_the_least(times, answer):
    one, other = told(1, range(40), times), told(2, [*range(4), *range(100, 136)], times)
    assert covered(one, other, *printed_elsewhere(**times)) is answer


@pytest.mark.parametrize(("days", "answer"), [(5, True), (6, False), (-5, True), (-6, False)])
def test_an_event_is_covered_within_five_days(days, answer):
    assert covered(told(1, range(9)), told(2, range(9), days=days)) is answer


def test_an_article_without_a_day_covers_no_event_with_another():
    dated, undated = told(1, range(9)), Told(2, None, tuple(range(9)), frozenset())
    assert not covered(dated, undated)
    assert not covered(undated, dated)
    assert not covered(undated, replace(undated, key=3))


def test_what_is_printed_on_other_days_weighs_less():
    one = told(1, facts=["500"])
    others = [told(n, facts=["500"], days=30 * n) for n in range(2, 11)]
    assert Archive([one, *others]).weight("500", one) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("days", "weight"), [(-6, 1 / 2), (-5, 1), (-1, 1), (1, 1), (5, 1), (6, 1 / 2)]
)
def test_what_is_printed_within_five_days_may_be_of_one_event(days, weight):
    one = told(1, facts=["500"])
    assert Archive([one, told(2, facts=["500"], days=days)]).weight("500", one) == weight


def test_what_is_printed_before_and_after_weighs_less_for_both():
    one = told(1, facts=["500"])
    others = [told(n, facts=["500"], days=n) for n in (-40, -30, -1, 2, 50)]
    assert Archive([one, *others]).weight("500", one) == 1 / 4


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


def test_it_is_the_article_that_was_counted_first_that_is_forgotten():
    archive = Archive([told(0, facts=["500"]), told(1, facts=["600"])])
    for n in range(2, 1001):
        archive.add(told(n))
    assert [archive.weight(fact, told(0, days=90)) for fact in ("500", "600")] == [1, 1 / 2]


def test_what_is_rare_is_what_an_article_is_found_by():
    one = told(1, facts=["500", "612"])
    archive = Archive([one, *(told(n, facts=["500"], days=99) for n in range(2, 9))])
    assert archive.rare(["500", "612"], one) == ["612"]


def test_what_three_others_print_is_rare_and_what_four_print_is_not():
    one = told(1, facts=["a", "b"])
    archive = Archive([one, *printed_elsewhere(a=3, b=4)])
    assert archive.rare(["a", "b"], one) == ["a"]


def test_a_small_number_tells_nothing():
    assert fact(Decimal("19.0000"), "") == ""
    assert fact(Decimal("20.0000"), "") == "20"
    assert fact(Decimal("9000.0000"), "") == "9000"
    assert fact(Decimal("3.5000"), "%") == "3.5%"


def test_an_article_without_a_day_tells_nothing_of_the_others():
    undated = [Told(n, None, (), frozenset(["500"])) for n in range(2, 9)]
    one = told(1, facts=["500"])
    assert Archive([one, *undated]).weight("500", one) == 1


def test_what_is_forgotten_takes_no_room():
    archive = Archive(told(n, runs=[n]) for n in range(1500))
    assert len(archive.days) == 1000
