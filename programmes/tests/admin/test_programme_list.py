"""The list of programmes: what is incomplete, filters, search by any name."""

from urllib.parse import urlencode

import pytest

from programmes.models import Partnership
from programmes.tests.desk import DESK, listed, seen
from programmes.tests.factories import make_name, make_organisation, make_place, make_programme

pytestmark = pytest.mark.django_db
COMPLETE = "/admin/autocomplete/?app_label=programmes&model_name=programme&field_name=parent"


@pytest.fixture
def field():
    """A programme at work in a region, its project that lacks everything, and a prize."""
    sillon = make_programme(summary_fr="Il forme.", goals=[5], status="completed")
    sillon.places.add(make_place("MA-05", "Plateau"))
    Partnership.objects.create(programme=sillon, organisation=make_organisation())
    make_programme("Champ", kind="project", parent=sillon)
    make_programme("Prix", kind="prize", name_en="Prize", name_ar="جائزة")
    return sillon


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?incomplete=any", {"Sillon", "Champ", "Prix"}),
        ("?incomplete=no", set()),
        ("?incomplete=summary", {"Champ", "Prix"}),
        ("?incomplete=place", {"Champ", "Prix"}),
        ("?incomplete=partner", {"Champ", "Prix"}),
        ("?incomplete=untranslated", {"Sillon", "Champ"}),
        ("?incomplete=outdated", {"Prix"}),
        ("?incomplete=nonsense", {"Sillon", "Champ", "Prix"}),
        ("?kind__exact=prize", {"Prix"}),
        ("?status__exact=completed", {"Sillon"}),
        ("?goal=5", {"Sillon"}),
        ("?goal=99", {"Sillon", "Champ", "Prix"}),
        ("?parent=sillon", {"Champ"}),
        ("?place=MA-05", {"Sillon"}),
        ("?place=XX&parent=%00", {"Sillon", "Champ", "Prix"}),
    ],
)
def test_programmes_are_chosen_by_what_they_are_and_lack(editor, field, query, names):
    assert listed(editor, "programme", query) == names


def test_the_list_says_what_each_programme_lacks(editor, field):
    page = seen(editor, f"{DESK}programme/?kind__exact=project")
    for gap in ("no summary", "no place", "no partner", "translation missing"):
        assert f'<span class="mark">{gap}</span>' in page


@pytest.mark.parametrize(
    "words", ["moutaouina", "LÀLLA", "لالة", "الجائزة", "lalla mout", "lalla-moutaouina"]
)
def test_a_programme_is_found_by_any_of_its_names(editor, words):
    lalla = make_programme("Lalla Moutaouina", slug="lalla-moutaouina", name_ar="لالة المتعاونة")
    make_name(lalla, "الجائزة الأولى", "ar")
    make_programme("Autre")
    assert listed(editor, "programme", f"?q={words}") == {"Lalla Moutaouina"}


@pytest.mark.parametrize(
    "words", ["", "  ", "%", "'", "-", ":*", "a & | !", "\\", "é" * 500, "\x00"]
)
def test_odd_searches_break_nothing(editor, words):
    make_programme()
    assert editor.get(f"{DESK}programme/", {"q": words}).status_code == 200
    assert editor.get(f"{DESK}event/", {"q": words}).status_code == 200
    assert editor.get(f"{COMPLETE}&{urlencode({'term': words})}").status_code == 200


def test_a_name_begun_is_completed(editor, field):
    make_name(field, "Formation du sillon")
    for words in ("sil", "formati", "Sillon"):
        found = editor.get(f"{COMPLETE}&{urlencode({'term': words})}").json()["results"]
        assert [row["text"] for row in found] == ["Sillon"]


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    parent = make_programme()
    for n in range(count):
        project = make_programme(f"Projet {n}", parent=parent)
        project.places.add(make_place(f"MA-{n:02}", f"Région {n}"))
    with django_assert_num_queries(9):
        seen(editor, f"{DESK}programme/")
    with django_assert_num_queries(10):
        seen(editor, f"{DESK}programme/?q=projet")
