"""What an imported figure is worth, and whose indicators are proposed for it."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Figure
from programmes.statements.worth import LEAST
from programmes.tests.factories import (
    make_indicator,
    make_partner,
    make_place,
    make_programme,
)
from seeds.stating.finding import find_figures

pytestmark = pytest.mark.django_db
OURS = "Le Sillon a formé 214 coopératives au Maroc."
KENYA = "In Kenya, 312 cooperatives of the county are dormant."


@pytest.fixture(autouse=True)
def catalogue():
    make_programme("Sillon")
    make_partner("Office des sources")
    make_place("MA", "Maroc")
    make_indicator(wordings_en=["cooperatives"])


def found(title, *paragraphs, lede="", language="fr"):
    """The one figure of an article."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    make_article(title, lede=lede, body=body, language=language)
    find_figures(Article.objects.all())
    return Figure.objects.get()


def test_a_result_of_a_programme_is_worth_reading_and_its_indicator_is_proposed():
    figure = found("Bilan", OURS)
    assert figure.worth >= LEAST
    assert figure.indicator.name_fr == "Coopératives soutenues"
    assert {"body-said", "counts", "result"} <= {*figure.worth_signs}


def test_cooperatives_of_another_country_are_other_numbers_without_an_indicator():
    figure = found("Dormant societies of a Kenyan county", KENYA, language="en")
    assert figure.worth < LEAST
    assert figure.indicator is None
    assert {"body-none", "elsewhere", "all-elsewhere"} <= {*figure.worth_signs}


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Coopératives françaises", "La province compte 1 300 coopératives.", "fr"),
        ("Kenyan unions", "The county has 1,300 cooperatives.", "en"),
        ("التعاونيات الأردنية", "وتضم المملكة 1300 تعاونية.", "ar"),
    ],
)
def test_a_country_that_is_told_by_an_adjective_alone_is_elsewhere(title, text, language):
    figure = found(title, text, language=language)
    assert figure.worth < LEAST
    assert "all-elsewhere" in figure.worth_signs


def test_a_programme_that_is_told_of_abroad_is_not_elsewhere():
    figure = found("Le Sillon à Nairobi", "Il a formé 214 coopératives kényanes.")
    assert figure.worth >= LEAST
    assert "all-elsewhere" not in figure.worth_signs


def test_an_indicator_is_proposed_only_where_somebody_of_the_catalogue_is_named():
    assert found("Bilan", "Au Maroc, 932 coopératives exportent.").indicator is None


@pytest.mark.parametrize(
    ("title", "lede", "sign"),
    [
        ("Le Sillon fait son bilan", "Un soir.", "body-head"),
        ("Bilan", "Le Sillon avance.", "body-head"),
        ("Bilan", "L'Office des sources avance.", "partner"),
    ],
)
def test_who_is_named_in_title_or_lede_is_near_every_figure(title, lede, sign):
    figure = found(title, "Un soir.", "Gris.", "Elles sont 932 coopératives.", lede=lede)
    assert sign in figure.worth_signs
    assert figure.indicator


def test_distances_and_hours_count_against_a_figure():
    assert "trivia" in found("Bilan", "La route du Sillon a 12 kilomètres.").worth_signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Au Sillon, le miel se vend 145 dirhams.", "price"),
        ("Au Sillon, le jury, composé de 9 membres, délibère.", "trivia"),
        ("Le Sillon a vu une école de 112 places.", "other-cause"),
    ],
)
def test_prices_juries_and_schools_count_against_a_figure(text, sign):
    assert sign in found("Bilan", text).worth_signs


def test_a_large_sum_is_no_price_even_where_something_is_sold():
    signs = found("Bilan", "Le Sillon coûte 85 millions de dirhams.").worth_signs
    assert "sum" in signs
    assert "price" not in signs


def test_a_new_programme_makes_known_figures_worth_more():
    before = found("Bilan", "Le Fil a formé 214 coopératives au Maroc.").worth
    make_programme("Le Fil")
    find_figures(Article.objects.all())
    assert Figure.objects.get().worth > before


def test_new_points_are_given_to_known_figures_whose_signs_stay():
    worth = found("Bilan", OURS).worth
    Figure.objects.update(worth=7)
    find_figures(Article.objects.all())
    assert Figure.objects.get().worth == worth


def test_what_an_editor_rejected_is_not_judged_again():
    figure = found("Bilan", OURS)
    Figure.objects.update(
        state="rejected", reason="No.", decided_at="2026-01-01T00:00Z", worth=7, worth_signs=[]
    )
    find_figures(Article.objects.all())
    figure.refresh_from_db()
    assert figure.worth == 7
