"""Candidates are weighed by their signs; what is hardly likelier than another is doubted."""

import pytest

from seeds.reading import Candidate, DoubtCode, read
from seeds.reading.fields import author_signs, days, papers, title_signs, weighing
from seeds.reading.fields.doubting import unsure
from seeds.reading.fields.weights import NONE, WEIGHTS

from .reading import TODAY, page_of

SIGNS = {
    "title": title_signs.SIGNS,
    "publication": papers.SIGNS,
    "published_on": days.SIGNS,
    "authors": author_signs.SIGNS,
}
BODY = (
    "Les potières du village ont rouvert leur atelier lundi, après un long hiver sans four.\n\n"
    "L'atelier emploie 34 potières et 12 apprenties, a indiqué la présidente à la presse.\n"
)


def of(field, text):
    return [one for one in page_of(text).candidates if one.field == field]


@pytest.mark.parametrize("field", SIGNS)
def test_every_sign_has_a_weight_or_was_never_seen_and_weighs_nothing(field):
    assert set(SIGNS[field]) - set(WEIGHTS[field]) <= {"a known paper", "main heading"}


def test_the_shares_of_candidates_and_of_none_make_one():
    found = [("a", ("right above the byline",)), ("b", ("a menu",))]
    weighed = weighing.weigh("title", found)
    assert sum(one.share for one in weighed) == pytest.approx(1, abs=0.01)
    assert {one.value for one in weighed} == {"a", "b", ""}


def test_the_sign_that_weighs_more_comes_first():
    a, b = sorted(("right above the byline", "a menu"), key=WEIGHTS["title"].get)
    first, *_ = weighing.weigh("title", [("x", (a,)), ("y", (b,))])
    assert (first.value, first.signs) == ("y", (b,))


def test_nothing_to_weigh_is_none():
    assert [one.signs for one in weighing.weigh("title", [])] == [(NONE,)]


@pytest.mark.parametrize(("share", "doubted"), [(0.95, False), (0.45, True)])
def test_a_value_taken_on_thin_evidence_is_doubted(share, doubted):
    candidates = (Candidate("title", "A", (), share), Candidate("title", "B", (), 0.05))
    doubts = [doubt.code for doubt in unsure(candidates, frozenset())]
    assert doubts == [DoubtCode.UNSURE_TITLE] * doubted


def test_what_a_second_witness_tells_is_not_doubted():
    candidates = (Candidate("title", "A", (), 0.4),)
    assert not list(unsure(candidates, frozenset({"title"})))


def test_a_line_of_a_list_of_titles_is_no_title():
    strip = "Une foire ouvre demain\nLe train repart enfin\nUn pont neuf pour Tiznit\n"
    page = page_of(f"{strip}\nL'atelier des potières rouvre ses portes\n\n18 avril 2023\n\n{BODY}")
    assert page.title == "L'atelier des potières rouvre ses portes"


def test_the_candidates_tell_what_speaks_for_them():
    best, *_ = of("title", f"L'atelier des potières rouvre ses portes\n\n18 avril 2023\n\n{BODY}")
    assert {"right above the byline", "most words in the text"} & set(best.signs)
    assert best.share > 0.6


def test_day_and_month_that_could_change_places_are_not_guessed_in_english():
    text = "Weavers price their rugs\n03/04/2024\n\nThe union accepted the plan, its head said.\n"
    page = page_of(text + "They will meet again in the spring to look at the books of the town.\n")
    assert page.published_on is None
    assert DoubtCode.AMBIGUOUS_DATE in [doubt.code for doubt in page.doubts]


def test_a_day_above_twelve_elsewhere_tells_the_order():
    text = "Weavers price their rugs\n03/04/2024\n\nThe plan of 25/03/2024 was accepted at last.\n"
    page = page_of(text + "They will meet again in the spring to look at the books of the town.\n")
    assert str(page.published_on) == "2024-04-03"


def test_words_that_a_page_writes_small_speak_against_a_name():
    text = f"L'atelier rouvre\n\nPetites Potières\n18 avril 2023\n\nDes petites potières. {BODY}"
    only = next(one for one in of("authors", text) if one.value == "Petites Potières")
    assert "common words" in only.signs
    assert WEIGHTS["authors"]["common words"] < -2


def test_a_page_that_was_encoded_twice_is_read():
    text = f"Les potières de Zaghara rallument le four\n\n12 septembre 2022\n\n{BODY}"
    twice = text.encode("utf-8").decode("cp1252").encode("utf-8")
    page = read(twice, name="a.txt", today=TODAY)
    assert "potières" in page.title
    assert "présidente" in page.body[-1].text
