"""The demo shows the finished thing: every figure of the facts, confirmed with its sentence."""

from decimal import Decimal

import pytest
from django.conf import settings

from articles.models import Article
from programmes.models import Figure, Relation, Story
from programmes.tests.factories import make_editor
from seeds.loader import Options, import_documents
from seeds.samples import decide_samples

pytestmark = pytest.mark.django_db

FACTS = [
    # indicator, value, qualifier, programme, places
    ("cooperatives-soutenues", 932, "", None, ["MA"]),
    ("cooperatives-soutenues", 800, "more", None, ["MA"]),
    ("membres-des-cooperatives", 9000, "more", None, ["MA"]),
    ("part-des-femmes", 75, "", None, ["MA"]),
    ("experts-mobilises", 72, "", None, ["MA"]),
    ("cooperatives-recompensees", 108, "", None, []),
    ("regions-couvertes", 12, "", None, ["MA"]),
    ("coopstore-cooperatives-membres", 60, "", "coopstore", []),
    ("coopstore-cooperatives-fondatrices", 10, "", "coopstore", []),
    ("formateurs-certifies", 22, "", "mycoop", ["CI", "CV", "GN", "MA"]),
    ("get-ahead-cooperatives-formees", 34, "", "get-ahead", []),
    ("mourafaka-cooperatives-formees", 214, "", "mourafaka", []),
    ("seances-de-coaching", 2681, "", "mourafaka", []),
    ("femmes-formees", 80, "", "malawi-pois-d-angole", ["MW"]),
    ("femmes-des-fermes-communautaires", 700, "", "senegal-fermes-communautaires", ["SN"]),
    ("femmes-de-la-mangrove", 600, "", "senegal-mangrove", ["SN"]),
    ("hectares-de-manioc", 145, "", "cote-d-ivoire-manioc", ["CI"]),
    ("agriculteurs-accompagnes", 2000, "", "inde-agriculteurs", ["IN"]),
    ("pays-de-cooperation", 9, "", None, []),
]


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The sample pages with what the demo's editor decided, undone at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        options = Options(publish=True, reuse="full")
        import_documents([settings.SEED_DOCUMENTS], options)
        decide_samples(make_editor())
        yield
        transaction.set_rollback(True)


def value_of(indicator, value):
    rows = Figure.objects.confirmed().with_counts()
    return rows.filter(indicator__slug=indicator, value=value).order_by("as_of")[0]


@pytest.mark.parametrize(("indicator", "value", "qualifier", "programme", "places"), FACTS)
def test_every_fact_is_confirmed_with_its_sentence(
    demo, indicator, value, qualifier, programme, places
):
    figure = value_of(indicator, value)
    assert figure.value == Decimal(value)
    assert (figure.qualifier, figure.places) == (qualifier, places)
    assert (figure.programme and figure.programme.slug) == programme
    assert figure.decided_by.username == "imane"
    assert figure.citations.standing().count() >= 1
    assert all(citation.still_matches_article() for citation in figure.citations.all())


def test_a_communique_in_three_papers_is_one_origin(demo):
    rewarded = value_of("cooperatives-recompensees", 108)
    assert (rewarded.origin_count, rewarded.paper_count) == (1, 3)


def test_a_contradiction_is_settled_and_one_value_preferred(demo):
    relation = Relation.objects.settled().contradicting().get()
    values = {relation.first.value, relation.second.value}
    assert values == {932, 845}
    assert Figure.objects.get(preferred=True).value == 932


def test_a_series_begins_in_2023_and_ends_in_2025(demo):
    supported = Figure.objects.confirmed().filter(indicator__slug="cooperatives-soutenues")
    years = supported.order_by("as_of").values_list("as_of__year", flat=True)
    assert (years[0], list(years)[-1]) == (2023, 2025)


def test_an_arabic_twin_is_in_the_story(demo):
    story = Story.objects.filter(articles__language="ar").first()
    assert story.articles.filter(language="fr").count() >= 3


def test_some_figures_wait_and_one_is_rejected_with_a_reason(demo):
    assert Figure.objects.suggested().count() >= 10
    assert Figure.objects.rejected().get().reason


def test_every_sample_article_was_looked_at(demo):
    assert not Article.objects.filter(sketch=None).exists()
