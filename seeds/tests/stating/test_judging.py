"""What an imported figure is worth, and whose indicators are proposed for it."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Figure, Partnership
from programmes.statements.worth import LEAST
from programmes.tests.factories import (
    make_indicator,
    make_organisation,
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
    assert {"body", "counts", "field-near"} <= {*figure.worth_signs}


def test_cooperatives_of_another_country_are_other_numbers_without_an_indicator():
    figure = found("Dormant societies of a Kenyan county", KENYA, language="en")
    assert figure.worth < LEAST
    assert figure.indicator is None
    assert {"body-none", "all-elsewhere"} <= {*figure.worth_signs}


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


def test_an_article_that_opens_abroad_is_elsewhere_though_it_ends_at_home():
    told = ("Gris.", "Un soir.", "Elles sont 932 coopératives.", "Le Maroc y était.")
    assert "all-elsewhere" in signs_of("Foire de Nairobi, au Kenya", *told)


def test_an_article_that_comes_to_be_told_of_abroad_alone_is_elsewhere():
    told = ("Gris.", "Un soir.", "Elles sont 932 coopératives, au Kenya.")
    assert "all-elsewhere" in signs_of("Foire", *told)


def test_a_programme_that_is_told_of_abroad_is_not_elsewhere():
    figure = found("Le Sillon à Nairobi", "Il a formé 214 coopératives kényanes.")
    assert figure.worth >= LEAST
    assert "all-elsewhere" not in figure.worth_signs


def test_an_indicator_is_proposed_only_where_somebody_of_the_catalogue_is_named():
    assert found("Bilan", "Au Maroc, 932 coopératives exportent.").indicator is None


@pytest.mark.parametrize(
    ("title", "lede", "sign"),
    [
        ("Le Sillon fait son bilan", "Un soir.", "body"),
        ("Bilan", "Le Sillon avance.", "body"),
        ("Bilan", "L'Office des sources avance.", "partner-alone"),
    ],
)
def test_who_is_named_in_title_or_lede_speaks_for_every_figure(title, lede, sign):
    figure = found(title, "Un soir.", "Gris.", "Elles sont 932 coopératives.", lede=lede)
    assert sign in figure.worth_signs
    assert "body-late" not in figure.worth_signs
    assert figure.indicator


def make_public(name, funder=None):
    """A public programme; perhaps with the part that a funder has in it."""
    programme = make_programme(name, kind="public")
    if funder:
        funder.partnerships.create(programme=programme, role=Partnership.Role.FUNDING)
    return programme


def signs_of(*article, **values):
    """The signs of the one figure of an article."""
    return {*found(*article, **values).worth_signs}


def test_a_public_programme_in_which_a_funder_has_a_part_is_ours():
    make_public("Le Fil", make_organisation("Fonds des sources"))
    make_public("La Trame")
    assert "body" in signs_of("Bilan", "Le Fil a formé 214 coopératives.")


def test_another_public_programme_is_none_of_ours_yet_an_indicator_is_proposed():
    make_public("Le Fil", make_organisation("Fonds des sources"))
    make_public("La Trame")
    figure = found("Bilan", "La Trame a formé 214 coopératives.")
    assert not {"body", "body-none"} & {*figure.worth_signs}
    assert figure.indicator


def test_another_public_programme_speaks_for_a_figure_where_the_article_is_about_cooperatives():
    make_public("Le Fil", make_organisation("Fonds des sources"))
    make_public("La Trame")
    told = "La Trame a remis 214 ruches."
    assert "body-public" not in signs_of("Coopératives de l'Est", told)
    Article.objects.all().delete()
    Figure.objects.all().delete()
    assert "body-public" in signs_of("Jeunes de l'Est", told)


def test_craft_and_farming_alone_are_not_the_field():
    assert "sector" not in signs_of("L'artisanat exporte", "Les agricultrices vendent 214 tapis.")


def test_in_a_catalogue_without_funders_every_programme_is_ours():
    make_public("La Trame")
    assert "body" in signs_of("Bilan", "La Trame a formé 214 coopératives.")


def test_a_programme_that_is_named_only_at_the_end_is_late():
    told = ("Gris.", "Un soir.", "Elles sont 932 coopératives.", "Le Sillon y était.")
    assert {"body", "body-late"} <= signs_of("Foire", *told)


def test_a_partner_alone_and_the_sector_are_told_where_no_programme_is():
    told = ("L'Office des sources compte.", "Gris.", "Le pays compte 932 coopératives.")
    assert {"partner-alone", "sector"} <= signs_of("Coopératives", *told)
    Article.objects.all().delete()
    Figure.objects.all().delete()
    assert not {"partner-alone", "sector"} & signs_of("Coopératives du Sillon", *told)


def test_the_end_of_an_article_is_late():
    assert "late" in signs_of("Le Sillon", "Gris.", "Un soir.", "Midi.", "Elles sont 932 femmes.")


def test_what_stands_first_is_not_late():
    assert "late" not in signs_of("Le Sillon", "Elles sont 932 femmes.", "Gris.", "Un soir.")


@pytest.mark.parametrize(
    ("other", "sign"),
    [("30 kilomètres", "trivia"), ("40 chèvres", "scenery"), ("120 dirhams", "price")],
)
def test_the_other_numbers_of_a_sentence_tell_what_a_figure_is(other, sign):
    make_article("Bilan", body=f"<p>Le Sillon a donné à 214 femmes {other}.</p>")
    find_figures(Article.objects.all())
    women, beside = (set(one.worth_signs) for one in Figure.objects.order_by("-value"))
    assert "beside-other" in women
    assert sign in beside
    assert not {"alone", "beside-other"} & beside
    assert "alone" not in women


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Le Sillon est seul avec 214 femmes.", "alone"),
        ("Le Sillon a formé douze femmes.", "spelled"),
        ("Au Sillon, le projet a reçu 214 ruches.", "refers"),
        ("Le Sillon avance en trois étapes.", "trivia"),
        ("La route du Sillon a 12 kilomètres.", "trivia"),
        ("Au Sillon, le jury, composé de 9 membres, délibère.", "trivia"),
        ("Au Sillon, chacune a reçu 120 dirhams.", "price"),
        ("Au Sillon, le miel se vend 1 450 dirhams.", "price"),
    ],
)
def test_how_and_of_what_a_number_is_told_are_signs(text, sign):
    assert sign in signs_of("Bilan", text)


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
