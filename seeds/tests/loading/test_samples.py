"""The sample figures are decided on by the acts of the desk, and some are left."""

from datetime import date

import pytest

from programmes.models import Decision, Figure, Relation, Story
from seeds.loading.samples import MISPRINT, WANTED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]


def confirmed(indicator, value):
    return Figure.objects.confirmed().filter(indicator__slug=indicator, value=value)


@pytest.mark.parametrize("wanted", WANTED, ids=lambda wanted: f"{wanted.indicator} {wanted.value}")
def test_every_figure_of_the_field_is_confirmed_with_its_sentence(client, wanted):
    figures = confirmed(wanted.indicator, wanted.value)
    assert figures
    for figure in figures:
        citation = figure.citations.first()
        assert not citation.trouble()
        html = client.get(f"/fr/figures/{figure.pk}/").content.decode()
        assert citation.publication_name.replace("'", "&#39;") in html
        assert f">{citation.number}</b>" in html


def test_a_communique_in_three_papers_has_one_origin():
    experts = confirmed("experts-mobilises", 72).get()
    papers = experts.citations.filter(language="fr")
    assert papers.count() == 3
    assert papers.values("origin").distinct().count() == 1
    assert papers.first().origin


def test_values_of_two_years_make_a_series():
    values = confirmed("cooperatives-soutenues", 800) | confirmed("cooperatives-soutenues", 932)
    assert [figure.as_of.year for figure in values.order_by("as_of")] == [2023, 2025]


def test_what_is_printed_again_months_later_is_no_new_figure():
    supported = confirmed("cooperatives-soutenues", 932).get()
    days = supported.citations.values_list("article_day", flat=True)
    assert supported.as_of == min(days) < date(2025, 9, 1) < max(days)


def test_the_contradiction_is_settled_and_shown(client):
    assert Relation.objects.settled().contradicting().filter(public_reason=MISPRINT).exists()
    html = client.get("/fr/indicators/cooperatives-soutenues/").content.decode()
    assert MISPRINT.partition(" :")[0] in html
    for value in (932, 923):
        figure = confirmed("cooperatives-soutenues", value).first()
        assert html.count(f'data-figure="{figure.pk}"') >= 2  # in its series and in the dispute


def test_two_events_make_two_stories():
    sizes = sorted(story.articles.count() for story in Story.objects.with_articles())
    assert sizes == [2, 4]


def test_every_decision_says_who(client):
    assert set(Decision.objects.values_list("by_name", flat=True)) == {"editor"}
    assert Figure.objects.filter(state="rejected", same_as=None).exists()


def test_a_handful_is_left_to_review():
    assert 5 <= Figure.objects.suggested().count() <= 25
