"""The review screen: what it shows, what its buttons do, and who may come."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission, User

from programmes.figures import deciding
from programmes.figures.relating import suggest_relations
from programmes.models import Decision, Figure, Relation, Story, StoryArticle
from programmes.tests.factories import (
    make_confirmed,
    make_figure,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db

REVIEW = "/admin/programmes/figure/review/"


def suggested(value="932", **values):
    """A figure of Morocco that waits, with its sentence in an article."""
    make_place()
    return make_figure(value, **values)


def seen(client, query=""):
    answer = client.get(REVIEW + query, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def form_of(figure, **changes):
    """What the browser posts for a figure as it stands."""
    return {
        "figure": figure.pk,
        "indicator": figure.indicator_id or "",
        "value": f"{figure.value.normalize():f}",
        "qualifier": figure.qualifier,
        "measure": figure.measure,
        "unit": figure.unit,
        "programme": figure.programme_id or "",
        "places": ", ".join(figure.places),
        "as_of": figure.as_of or "",
        "as_of_precision": figure.as_of_precision,
        "kind": figure.kind,
        "dated": figure.dated,
        "act": "confirm",
    } | changes


def post(client, query="", **data):
    answer = client.post(REVIEW + query, data, follow=True, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_number_is_marked_in_its_sentence(editor):
    figure = suggested()
    html = seen(editor)
    assert f"<mark>{figure.citations.get().number}</mark>" in html


def test_confirming_shows_the_next_figure(editor):
    one, other = suggested(), suggested("214")
    html = post(editor, **form_of(one))
    one.refresh_from_db()
    assert one.state == "confirmed"
    assert one.decided_by.username == "anna"
    assert f'name="figure" value="{other.pk}"' in html


def test_what_was_corrected_is_saved_with_the_confirmation(editor):
    figure = suggested(as_of=date(2025, 7, 8))
    programme = make_programme()
    make_place("SN", "Sénégal")
    post(editor, **form_of(figure, programme=programme.pk, places="sn", qualifier="more"))
    figure.refresh_from_db()
    assert (figure.state, figure.programme, figure.places) == ("confirmed", programme, ["SN"])
    assert figure.qualifier == "more"


def test_a_refusal_keeps_what_was_typed_and_writes_nothing(editor):
    figure = suggested()
    html = post(editor, **form_of(figure, value="933", unit="typed"))
    figure.refresh_from_db()
    assert figure.state == "suggested"
    assert figure.value == 932
    assert 'value="typed"' in html
    assert "The figure is in “typed”" in html


def test_a_figure_needs_an_indicator(editor):
    figure = suggested()
    html = post(editor, **form_of(figure, indicator=""))
    assert "Choose the indicator" in html
    assert not Figure.objects.confirmed().exists()


def test_rejecting_needs_a_reason(editor):
    figure = suggested()
    assert "Say why" in post(editor, figure=figure.pk, act="reject", reason=" ")
    post(editor, figure=figure.pk, act="reject", reason="Misread.", public_reason="A year.")
    figure.refresh_from_db()
    assert (figure.state, figure.reason) == ("rejected", "Misread.")
    assert figure.public_reason == "A year."


def test_the_second_of_two_editors_is_told_that_it_is_decided(editor):
    figure = suggested()
    posted = form_of(figure, qualifier="more")
    deciding.confirm(figure, by=User.objects.create_user("bruno"))
    html = post(editor, **posted)
    assert "already" in html
    figure.refresh_from_db()
    assert figure.qualifier == ""
    assert Decision.objects.filter(figure=figure).count() == 1


def test_what_others_say_is_shown_and_settled(editor):
    confirmed = make_confirmed("932")
    figure = make_figure(
        "940",
        indicator=confirmed.indicator,
        as_of=confirmed.as_of,
        places=confirmed.places,
        programme=confirmed.programme,
    )
    suggest_relations(figure)
    relation = Relation.objects.contradicting().get()
    assert f'name="relation" value="{relation.pk}"' in seen(editor)
    html = post(
        editor,
        figure=figure.pk,
        act="relate",
        relation=relation.pk,
        how="settle",
        kind="contradicts",
        reason="Omar.",
        public_reason="Misprint.",
    )
    relation.refresh_from_db()
    assert (relation.state, relation.reason) == ("settled", "Omar.")
    assert relation.public_reason == "Misprint."
    assert f'name="figure" value="{figure.pk}"' in html
    post(editor, figure=figure.pk, act="relate", relation=relation.pk, how="dismiss", reason="No.")
    relation.refresh_from_db()
    assert relation.state == "dismissed"


def test_a_story_is_confirmed_as_far_as_it_can_be(editor):
    ready, bare = suggested(), suggested("214", indicator=None)
    story = Story.objects.create()
    for figure in (ready, bare):
        StoryArticle.objects.create(story=story, article=figure.citations.get().article)
    post(editor, figure=ready.pk, act="story")
    assert list(Figure.objects.confirmed()) == [ready]
    assert list(Figure.objects.suggested()) == [bare]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "plain"),
        ("only=ambiguous", "ambiguous"),
        ("only=without", "without"),
        ("programme=sillon", "sillon"),
        ("place=SN", "senegal"),
        ("only=contradicts", None),
        ("only=orphan", None),
        ("indicator=none", None),
        ("run=1", None),
    ],
)
def test_the_queue_is_narrowed(editor, query, found):
    figures = {
        "plain": suggested(),
        "ambiguous": suggested("1", ambiguous="thousands-or-decimal"),
        "without": suggested("2", indicator=None),
        "sillon": suggested("3", programme=make_programme()),
        "senegal": suggested("4", places=[make_place("SN", "Sénégal").code]),
    }
    html = seen(editor, f"?{query}")
    if found:
        assert f'name="figure" value="{figures[found].pk}"' in html
    else:
        assert "Nothing more waits here" in html


def test_a_figure_whose_sentence_is_gone_waits_among_the_orphans(editor):
    confirmed = make_confirmed("932")
    confirmed.citations.update(state="orphan")
    html = seen(editor, "?only=orphan")
    assert f'name="figure" value="{confirmed.pk}"' in html
    assert 'value="confirm"' not in html


@pytest.mark.parametrize(
    "query", ["?figure=x", "?figure=999999", "?after=" + "9" * 40, "?place=%00", "?only=dragons"]
)
def test_an_odd_address_does_no_harm(editor, query):
    seen(editor, query.replace("%00", "%20"))


@pytest.mark.parametrize("data", [{}, {"figure": "9" * 40}, {"act": "delete"}])
def test_an_odd_act_is_told(editor, data):
    figure = suggested()
    html = post(editor, **({"figure": figure.pk} | data))
    assert "messagelist" in html
    assert Figure.objects.suggested().count() == 1


@pytest.mark.parametrize("count", [5, 100])
def test_the_screen_costs_the_same_whatever_waits(editor, django_assert_max_num_queries, count):
    first = suggested()
    Figure.objects.bulk_create(
        Figure(value=n, indicator=first.indicator, subject="coopératives") for n in range(count)
    )
    with django_assert_max_num_queries(19):
        seen(editor, f"?figure={first.pk}")


def test_the_door_is_closed_to_who_may_not_change_figures(client):
    figure = suggested()
    assert client.get(REVIEW).status_code == 302
    user = User.objects.create_user("bernard", is_staff=True)
    client.force_login(user)
    assert client.get(REVIEW).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="view_figure"))
    assert client.get(REVIEW).status_code == 403
    assert client.post(REVIEW, form_of(figure)).status_code == 403
    assert Figure.objects.suggested().count() == 1


def test_an_ambiguous_number_says_why(editor):
    suggested(ambiguous="thousands-or-decimal")
    assert "The number may mean thousands or a decimal" in seen(editor)


def test_a_repetition_is_proposed_to_bear_out_its_figure(editor):
    first = make_confirmed("932", as_of=date(2025, 7, 5))
    figure = suggested(as_of=date(2025, 9, 15))
    suggest_relations(figure)
    html = seen(editor)
    assert f"The same value as figure {first.pk}, printed on 2025-07-05." in html
    assert "bears it out" not in post(editor, **form_of(figure, dated="stated"))
    assert Figure.objects.confirmed().count() == 2


def test_a_date_that_an_editor_types_is_stated(editor):
    figure = suggested()
    post(editor, **form_of(figure, as_of="2024-12-31", as_of_precision="day"))
    assert Figure.objects.confirmed().get().dated == "stated"


def test_a_figure_that_no_sentence_dates_has_the_day_of_its_paper(editor):
    figure = suggested(as_of=date(2024, 1, 1), as_of_precision="year", dated="stated")
    post(editor, **form_of(figure, dated="printed"))
    confirmed = Figure.objects.confirmed().get()
    assert (confirmed.dated, confirmed.as_of_in_iso) == ("printed", "2025-07-08")


@pytest.mark.parametrize(
    "changes",
    [{"kind": "wish"}, {"dated": "guessed"}, {"as_of": "0000-01-01"}, {"kind": ""}],
)
def test_what_no_form_offers_is_refused(editor, changes):
    assert "Correct the marked fields" in post(editor, **form_of(suggested(), **changes))
    assert not Figure.objects.confirmed().exists()


def test_the_last_decision_is_taken_back_and_its_figure_shown(editor):
    figure = suggested()
    post(editor, **form_of(figure))
    page = post(editor, act="undo")
    assert "Taken back: “932" in page
    assert f'name="figure" value="{figure.pk}"' in page
    assert Figure.objects.get().state == Figure.State.SUGGESTED


def test_where_nothing_is_to_be_taken_back_the_screen_says_so(editor):
    suggested()
    assert "There is no decision of yours" in post(editor, act="undo")
