"""Dates are read in every form papers print, and the day of publication is chosen among them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.dates import PartialDate
from seeds.reading import DoubtCode
from seeds.reading.text.months import MONTHS
from seeds.reading.words.dates import find, reads_month_first

from .reading import TEXT, TODAY, page_of, page_with

JULY_8 = PartialDate(2025, 7, 8)


@pytest.mark.parametrize(
    "printed",
    [
        "08 - 07 - 2025",
        "8 juillet 2025",
        "mardi 8 juillet 2025 à 17h35",
        "mercredi, 8 juillet, 2025 à 20:11",
        "08/07/2025",
        "08.07.2025",
        "08/07/25",
        "2025-07-08T10:00:00Z",
        "2025/07/08",
        "8 juil. 2025",
        "July 8, 2025",
        "Jul. 8th, 2025",
        "8 July 2025",
        "Tue, 8 Jul 2025",
        "8th of July 2025",
        "الثلاثاء 8 يوليوز 2025",
        "8 يوليو 2025",
        "8 يوليو، 2025",
        "8 تموز 2025",
        "8 يوليو/تموز 2025",
        "٨ يوليوز ٢٠٢٥",
        "٨/٧/٢٠٢٥",
        "۸/۷/۲۰۲۵",
    ],
)
def test_a_printed_day_is_read(printed: str) -> None:
    assert [one.on for one in find(printed)] == [JULY_8]


@pytest.mark.parametrize("printed", ["juillet 2025", "July 2025", "2025-07", "يوليوز 2025"])
def test_a_month_without_day_is_read_as_a_month(printed: str) -> None:
    assert [one.on for one in find(printed)] == [PartialDate(2025, 7)]


@pytest.mark.parametrize(
    "text",
    ["3.000 m steeple", "1/800", "12,5%", "plus de 2025 personnes", "19 fév", "le 06 12 34 56 78"],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find(text) == []


def test_the_first_of_the_month_is_read() -> None:
    assert find("le 1er août 2025")[0].on == PartialDate(2025, 8, 1)


days = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@given(
    days,
    st.sampled_from(["{d:02}/{m:02}/{y}", "{d} - {m} - {y}", "{y}-{m:02}-{d:02}", "{d}.{m}.{y}"]),
)
def test_any_day_in_numbers_is_read_back(day: date, form: str) -> None:
    printed = form.format(d=day.day, m=day.month, y=day.year)
    assert find(printed)[0].on == PartialDate(day.year, day.month, day.day)


@given(
    days,
    st.sampled_from(sorted(MONTHS)),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "Le {d} {m} {y} à 9h"]),
)
def test_any_day_with_any_name_of_month_is_read_back(day: date, name: str, form: str) -> None:
    day = day.replace(day=min(day.day, 28))
    found = find(form.format(d=day.day, m=name, y=day.year))
    assert found[0].on == PartialDate(day.year, MONTHS[name], day.day)


@pytest.mark.parametrize(
    ("text", "month_first"),
    [
        ("Posted 07/25/2025. Updated 07/08/2025", True),
        ("Posted 07/08/2025 at 9:00 EST", True),
        ("Posted 07/08/2025", False),
        ("Posted 25/07/2025", False),
    ],
)
def test_an_english_page_is_read_month_first_where_it_shows_it(
    text: str, month_first: bool
) -> None:
    assert reads_month_first(text) is month_first


HEAD = "Un titre pour la page d'essai"


@pytest.mark.parametrize(
    "head",
    [
        f"{HEAD}\nPublié le 8 juillet 2025 à 10h",
        f"8 juillet 2025\n{HEAD}\nPar Nora Chafik",
        f"{HEAD}\nModifié le 9 juillet 2025\nPublié le 8 juillet 2025",
        f"{HEAD}\nPublié le 8 juillet 2025 (mis à jour le 10 juillet 2025)",
        f"{HEAD}\nNora Chafik - 8 juillet 2025",
        f"date 2025-07 {HEAD}\n\n08/07/2025",
        f"Journal du jour\nmardi 1 juillet 2025\nAccueil | Économie\n{HEAD}\nLe 8 juillet 2025",
    ],
)
def test_the_day_of_publication_is_chosen(head: str) -> None:
    assert page_with(head).published_on == JULY_8


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Nador, 8 juillet 2025. ", JULY_8),
        ("Nador, le 8 juillet 2025. ", JULY_8),
        ("الناظور، 8 يوليوز 2025. ", JULY_8),
        ("Les travaux ont été finis à Nador le 8 juillet 2025. ", None),
        ("Née le 8 juillet 2025. ", None),
        ("Depuis juillet 2025. ", None),
        ("It was 8 July 2025. ", None),
        ("كان ذلك يوم 8 يوليوز 2025. ", None),
    ],
)
def test_a_dateline_with_a_full_stop_is_in_doubt(opening: str, day: PartialDate | None) -> None:
    page = page_of(f"{HEAD}\n\n{opening}{TEXT}")
    assert page.published_on == day
    asked = DoubtCode.UNSURE_DATE if day else DoubtCode.NO_DATE
    assert asked in [doubt.code for doubt in page.doubts]


def test_dates_of_side_lists_and_comments_are_not_the_articles() -> None:
    page = page_with(
        HEAD, "À lire aussi\nAutre titre du jour - 1 mai 2024\n2 commentaires\nAli, 2 mai 2024"
    )
    assert page.published_on is None
    assert page.doubts[0].code is DoubtCode.NO_DATE


@pytest.mark.parametrize(
    ("printed", "code"),
    [("31/02/2025", DoubtCode.IMPOSSIBLE_DATE), ("1 mai 2099", DoubtCode.FUTURE_DATE)],
)
def test_a_date_that_cannot_be_is_doubted_and_not_guessed(printed: str, code: DoubtCode) -> None:
    page = page_with(f"{HEAD}\n{printed}")
    assert page.published_on is None
    assert (page.doubts[0].code, page.doubts[0].detail) == (code, printed)


def test_tomorrow_is_no_future_because_papers_live_in_other_time_zones() -> None:
    tomorrow = TODAY + timedelta(days=1)
    page = page_with(f"{HEAD}\n{tomorrow.isoformat()}")
    assert str(page.published_on) == tomorrow.isoformat()
