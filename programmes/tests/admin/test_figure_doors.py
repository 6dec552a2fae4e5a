"""Every door of figures, citations, origins, relations, stories, indicators and decisions."""

import pytest

from articles.tests.factories import make_article
from programmes.models import Decision, Figure, Origin, Relation, Story, StoryArticle
from programmes.tests.factories import make_confirmed, make_figure, make_indicator

pytestmark = pytest.mark.django_db

DESK = "/admin/programmes/"
MODELS = ("figure", "citation", "origin", "relation", "story", "indicator", "decision")


def make_story():
    story = Story.objects.create()
    for title in ("Un", "Deux"):
        StoryArticle.objects.create(story=story, article=make_article(title))
    return story


def make(model):
    """A row of a model."""
    figure = make_confirmed("800")
    if model == "relation":
        return Relation.objects.create(first=figure, second=make_figure(), kind="contradicts")
    return {
        "figure": lambda: figure,
        "citation": figure.citations.get,
        "origin": lambda: Origin.objects.create(words="selon l'Office"),
        "story": make_story,
        "indicator": make_indicator,
        "decision": Decision.objects.get,
    }[model]()


def doors(row):
    """The addresses of a row's desk."""
    desk = f"{DESK}{row._meta.model_name}/"
    return [desk, f"{desk}{row.pk}/change/", f"{desk}{row.pk}/history/"]


@pytest.mark.parametrize("model", MODELS)
def test_every_door_is_closed_to_strangers_and_to_staff_without_a_right(client, staff_with, model):
    addresses = doors(make(model))
    for address in addresses:
        assert "/admin/login/" in client.get(address).headers["Location"]
    staff_with("view_programme")
    for address in addresses:
        assert client.get(address).status_code == 403


@pytest.mark.parametrize("model", MODELS)
def test_editors_open_every_door(editor, model):
    for address in doors(make(model)):
        assert editor.get(address).status_code == 200, address


@pytest.mark.parametrize("model", MODELS)
def test_who_may_only_look_changes_nothing(staff_with, model):
    row = make(model)
    looking = staff_with(f"view_{model}")
    lists, form, _history = doors(row)
    assert looking.get(lists).status_code == 200
    html = looking.get(form).content.decode()
    assert not any(f'name="{act}"' in html for act in ("_save", "_reject", "_reopen", "_split"))
    assert looking.post(form, {"_reject": "", "act_reason": "No."}).status_code == 403


@pytest.mark.parametrize("model", ["figure", "citation", "relation", "story", "decision"])
def test_nobody_adds_or_deletes_what_verbs_and_imports_write(editor, model):
    row = make(model)
    assert editor.get(f"{DESK}{model}/add/").status_code == 403
    assert editor.post(f"{DESK}{model}/{row.pk}/delete/", {"post": "yes"}).status_code == 403
    assert type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", ["figure", "relation", "story", "citation"])
def test_a_posted_state_changes_nothing(editor, model):
    row = make(model)
    before = type(row).objects.filter(pk=row.pk).values().get()
    posted = {
        "state": "rejected",
        "kind": "same",
        "preferred": "on",
        "reason": "x",
        "value": "1",
        "position": "0",
        "exact": "x",
        "origin": "",
    }
    for inline in ("citations", "decisions"):
        posted |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    editor.post(doors(row)[1], posted)
    after = type(row).objects.filter(pk=row.pk).values().get()
    assert after | {"updated_at": None} == before | {"updated_at": None}


@pytest.mark.parametrize(
    ("act", "state"), [("_reject", "rejected"), ("_reopen", "suggested"), ("_prefer", "confirmed")]
)
def test_the_form_of_a_figure_decides_by_verbs(editor, act, state):
    figure = make_confirmed("800")
    posted = {"position": "3", act: "", "act_reason": "Misread.", "act_public_reason": "A year."}
    for inline in ("citations", "decisions"):
        posted |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    editor.post(doors(figure)[1], posted)
    figure.refresh_from_db()
    assert (figure.state, figure.position, figure.preferred) == (state, 3, act == "_prefer")
    decision = Decision.objects.get(figure=figure, by_name="anna")
    assert (decision.reason, decision.public_reason) == ("Misread.", "A year.")


def test_positions_are_changed_in_the_list_whatever_became_of_the_article(editor):
    figure = make_confirmed("800")
    figure.citations.get().article.delete()
    posted = {
        "form-TOTAL_FORMS": 1,
        "form-INITIAL_FORMS": 1,
        "form-0-id": figure.pk,
        "form-0-position": "7",
        "_save": "1",
    }
    assert editor.post(f"{DESK}figure/", posted).status_code == 302
    assert Figure.objects.get().position == 7


def test_a_story_is_parted_on_its_form(editor):
    story = make_story()
    first = story.articles.order_by("pk")[0]
    posted = {
        "_split": "",
        "part": first.pk,
        "decisions-TOTAL_FORMS": 0,
        "decisions-INITIAL_FORMS": 0,
    }
    editor.post(doors(story)[1], posted)
    assert sorted(one.articles.count() for one in Story.objects.all()) == [1, 1]
