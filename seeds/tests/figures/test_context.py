"""A figure has the place and the programme that its sentence or paragraph makes plain."""

import pytest

from .figures import figures

PLACES = [
    ("Au Maroc, 932 fermes ont été aidées.", ["MA"]),
    ("Le réseau aide 108 fermes au Maroc.", ["MA"]),
    ("Le prix a profité à 128 fermes du Maroc.", ["MA"]),
    ("Le Maroc compte 128 fermes.", ["MA"]),
    ("Dans la région Souss-Massa, 74 fermes sont inscrites.", ["MA-09"]),
    ("Une aide vient en Guinée (appui à 20 femmes).", ["GN"]),
    ("On compte 22 formateurs au Maroc, en Guinée et au Mali.", ["MA GN ML"]),
    ("On compte 30 ruches au Mali et 20 en Guinée.", ["ML", "GN"]),
    ("Il a posé 30 ruches dans le Souss-Massa et 20 dans celles du Mali.", ["MA-09", "ML"]),
    ("Au Mali, 30 ruches sont posées ; en Guinée, 20 ruches.", ["ML", "GN"]),
    ("Son action s'étend au Maroc et dans 9 autres pays.", [""]),
    ("Le Maroc veut planter 500 arbres.", [""]),
    ("Au-delà du Maroc, 30 ruches sont posées.", [""]),
    ("In Guinea, 120 women dry fish, while in Morocco 40 women weave.", ["GN", "MA"]),
    ("Les routes du Maroc ont fait 900 blessés.", ["MA"]),
    ("Le roi du Maroc a reçu 900 invités.", [""]),
    ("À l'échelle de la région Souss-Massa, 74 fermes sont inscrites.", ["MA-09"]),
    ("Morocco's dams hold 40 boats.", ["MA"]),
    ("Six cents femmes ont planté 85 arbres au Mali.", ["ML", "ML"]),
    ("Douze fermes ont fermé et 30 ruches sont posées au Mali.", ["", "ML"]),
    ("Le réseau aide 9 fermes du Souss-Massa, au Maroc.", ["MA-09"]),
    ("On aide 9 fermes dans le Souss-Massa, au Maroc.", ["MA-09"]),
    ("ويصدر المغرب 300 طن.", ["MA"]),
    ("ويملك المغرب ستة ملاعب.", ["MA"]),
    ("ويضم القطاع بالمغرب أكثر من 58 ألف ضيعة.", ["MA"]),
]


def _language(sentence):
    return (
        "en"
        if sentence.startswith(("In ", "Morocco"))
        else "ar"
        if sentence[0] > "\u0600"
        else "fr"
    )


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_a_sentence_says_where(sentence, expected):
    found = figures(sentence, language=_language(sentence))
    assert [" ".join(code for code, _ in one.places) for one in found] == expected


def test_a_place_that_opens_a_sentence_holds_for_the_next_ones():
    found = figures("Au Mali, 30 fermes vendent du miel. Elles emploient 90 personnes.")
    assert [one.places for one in found] == [(("ML", "ML"),)] * 2


def test_a_place_holds_no_longer_than_its_paragraph():
    found = figures("Au Mali, 30 fermes vendent du miel.", "Elles emploient 90 personnes.")
    assert found[1].places == ()


def test_a_place_of_another_sentence_is_inferred():
    found = figures("Au Mali, 30 fermes vendent du miel. Elles emploient 90 personnes.")
    assert [one.is_inferred for one in found] == [False, True]


ABOUT = [
    ("Mali : les fermes", "Au Mali, des fermes ont ouvert.", ["ML"], True),
    ("Les fermes", "Au Mali, des fermes ont ouvert.", [], False),
    ("Mali : les fermes", "Au Mali et en Guinée, des fermes ont ouvert.", [], False),
    ("Mali : les fermes", "Des fermes ont ouvert.", [], False),
]


@pytest.mark.parametrize(("title", "first", "places", "is_inferred"), ABOUT)
def test_a_page_has_a_place_where_title_and_first_paragraph_name_it(
    title, first, places, is_inferred
):
    (one,) = figures(first, "Elles emploient 90 personnes.", title=title)
    assert [code for code, _ in one.places] == places
    assert one.is_inferred == is_inferred


def test_a_paragraph_with_a_place_of_its_own_has_not_that_of_the_page():
    opening = "Au Mali, des fermes ont ouvert."
    (one,) = figures(opening, "Le Maroc veut planter 500 arbres.", title="Mali : les fermes")
    assert one.places == ()


PROGRAMMES = [
    ("Sillon a formé 12 fermes et 34 femmes.", "sillon sillon"),
    ("On a formé 12 fermes et 34 femmes avec Sillon.", "sillon sillon"),
    ("Sillon réunit 60 fermes, tandis que CoopLune a certifié 22 formateurs.", "sillon cooplune"),
    ("Sillon touche 700 femmes, tandis qu'un autre projet touche 60 femmes.", "sillon -"),
    ("Sillon a suivi 12 fermes, et CoopLune a réuni 34 femmes.", "sillon cooplune"),
    ("L'appui à 72 experts et la récompense de 108 fermes, via Sillon.", "- sillon"),
]


@pytest.mark.parametrize(("sentence", "expected"), PROGRAMMES)
def test_a_sentence_says_for_which_programme(sentence, expected):
    found = figures("Voici le bilan.", sentence)
    assert " ".join(one.programmes[0][0] if one.programmes else "-" for one in found) == expected


def test_a_paragraph_goes_on_about_the_programme_that_it_named():
    found = figures("Sillon forme les fermes. Une session dure peu et 34 femmes ont suivi.")
    assert found[0].programmes == (("sillon", "Sillon"),)


def test_an_article_is_about_the_programme_of_its_title():
    about = figures("Le jury a lu 400 dossiers.", title="Sillon : les lauréats")
    aside = figures("Au Mali, 400 fermes ont fermé.", title="Sillon : les lauréats")
    assert [one.programmes for one in (*about, *aside)] == [(("sillon", "Sillon"),), ()]


def test_an_article_about_two_programmes_gives_neither_to_a_figure_of_its_own():
    found = figures("Sillon a ouvert.", "Le jury a lu 400 dossiers.", title="Sillon et CoopLune")
    assert found[0].programmes == ()


def test_one_farm_as_an_example_is_no_result_of_the_programme():
    example = "Ici, une ferme de seize membres fait du miel."
    assert figures(example, title="Sillon")[0].programmes == ()


def test_what_winners_have_done_is_said_of_the_prize_that_the_article_is_about():
    found = figures("Dans le Souss-Massa, 11 lauréats exportent.", title="Sillon : le palmarès")
    assert found[0].programmes == (("sillon", "Sillon"),)


def test_a_verb_before_a_figure_makes_no_example_of_it():
    found = figures("Le taux d'erreur a reculé de 12 points.", title="Sillon : le bilan")
    assert found[0].programmes == (("sillon", "Sillon"),)
