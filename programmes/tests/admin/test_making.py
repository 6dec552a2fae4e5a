"""An indicator and its wordings, made on the review screen; what was typed there stays."""

import pytest

from programmes.models import Figure, Indicator
from programmes.tests.admin.test_review import REVIEW, form_of, post
from programmes.tests.desk import seen
from programmes.tests.factories import make_figure, make_indicator, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure():
    make_place()
    return make_figure(subject="groupements de femmes", indicator=None)


def typed(figure, act, **changes):
    """What is posted with one of both buttons."""
    return form_of(figure) | {"act": act, "new_language": "fr"} | changes


def test_a_wording_is_added_and_the_rest_of_the_form_stays(editor, figure):
    indicator = make_indicator()
    posted = typed(figure, "wording", indicator=indicator.pk, new_wording=" groupements  ")
    html = post(editor, **posted | {"as_of": "2024-05-06", "unit": "typed"})
    indicator.refresh_from_db()
    assert indicator.wordings_fr == ["coopératives", "groupements"]
    assert 'value="2024-05-06"' in html
    assert 'value="typed"' in html
    assert f'<option value="{indicator.pk}" selected>' in html
    assert "is proposed for “groupements”" in html
    assert figure.pk in Figure.objects.suggested().values_list("pk", flat=True)


def test_a_wording_has_the_language_that_is_chosen(editor, figure):
    indicator = make_indicator()
    posted = typed(figure, "wording", indicator=indicator.pk, new_wording="مجموعات")
    post(editor, **posted | {"new_language": "ar"})
    indicator.refresh_from_db()
    assert indicator.wordings_ar == ["مجموعات"]


def test_a_wording_that_is_posted_twice_stands_once(editor, figure):
    indicator = make_indicator()
    posted = typed(figure, "wording", indicator=indicator.pk, new_wording="groupements")
    post(editor, **posted)
    assert "was called “groupements” already" in post(editor, **posted)
    indicator.refresh_from_db()
    assert indicator.wordings_fr == ["coopératives", "groupements"]


def test_an_indicator_is_made_and_chosen(editor, figure):
    posted = typed(figure, "indicator", new_indicator="Groupements été", new_wording="groupements")
    html = post(editor, **posted | {"unit": "ha", "measure": "amount", "as_of": "2024-05-06"})
    made = Indicator.objects.get()
    assert (made.name_fr, made.slug) == ("Groupements été", "groupements-ete")
    assert (made.measure, made.unit, made.wordings_fr) == ("amount", "ha", ["groupements"])
    assert f'<option value="{made.pk}" selected>' in html
    assert 'value="2024-05-06"' in html
    assert f"/admin/programmes/indicator/{made.pk}/change/" in html


def test_an_indicator_that_is_made_is_confirmed_with(editor, figure):
    post(editor, **typed(figure, "indicator", new_indicator="Groupements", new_wording=""))
    post(editor, **form_of(figure, indicator=Indicator.objects.get().pk))
    assert Figure.objects.confirmed().get().indicator == Indicator.objects.get()


def test_an_indicator_that_is_posted_twice_is_made_once(editor, figure):
    posted = typed(figure, "indicator", new_indicator="Groupements", new_wording="")
    post(editor, **posted)
    assert "is there already, and chosen now" in post(editor, **posted)
    assert Indicator.objects.count() == 1


def test_two_names_that_differ_in_an_accent_have_two_slugs(editor, figure):
    make_indicator("Été")
    post(editor, **typed(figure, "indicator", new_indicator="Ete", new_wording=""))
    assert set(Indicator.objects.values_list("slug", flat=True)) == {"ete", "ete-2"}


@pytest.mark.parametrize(
    ("act", "changes", "said"),
    [
        ("indicator", {"new_indicator": " "}, "Write the name of the indicator"),
        ("indicator", {"new_indicator": "x" * 201}, "longer than 200 characters"),
        ("indicator", {"new_indicator": "Un", "unit": "x" * 21}, "20"),
        ("wording", {"new_wording": " "}, "Write what papers call it"),
        ("wording", {"new_language": "xx"}, "Choose the language"),
        ("wording", {"indicator": ""}, "Choose the indicator"),
        ("wording", {"indicator": "9" * 40}, "Choose the indicator"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_lost(editor, figure, act, changes, said):
    indicator = make_indicator()
    posted = typed(figure, act, indicator=indicator.pk, new_wording="mots", as_of="2024-05-06")
    html = post(editor, **posted | changes)
    assert said in html
    assert 'value="2024-05-06"' in html
    indicator.refresh_from_db()
    assert (indicator.wordings_fr, Indicator.objects.count()) == (["coopératives"], 1)


@pytest.mark.parametrize("name", ["new_indicator", "new_wording"])
def test_what_was_typed_and_not_made_is_not_passed_over(editor, figure, name):
    posted = form_of(figure, indicator=make_indicator().pk) | {name: "Groupements"}
    html = post(editor, **posted)
    assert "“Groupements” is not made yet" in html
    assert 'value="Groupements"' in html
    assert not Figure.objects.confirmed().exists()


@pytest.mark.parametrize(
    ("right", "may", "may_not"),
    [("add_indicator", "indicator", "wording"), ("change_indicator", "wording", "indicator")],
)
def test_each_takes_its_own_right(staff_with, figure, right, may, may_not):
    indicator = make_indicator()
    client = staff_with("change_figure", "view_figure", right)
    html = seen(client, REVIEW)
    assert f'value="{may}"' in html
    assert f'value="{may_not}"' not in html
    posted = typed(figure, may_not, indicator=indicator.pk, new_indicator="Un", new_wording="mots")
    assert client.post(REVIEW, posted).status_code == 403
    indicator.refresh_from_db()
    assert (indicator.wordings_fr, Indicator.objects.count()) == (["coopératives"], 1)


def test_the_wording_begins_as_the_sentence_counts(editor, figure):
    assert 'value="groupements de femmes"' in seen(editor, REVIEW)
