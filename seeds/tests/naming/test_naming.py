"""Names are found as whole words, in three scripts, and only where they name something."""

import pytest

from seeds.naming.finder import Finder, Term

TERMS = [
    Term("Sillon", "programme", "sillon", "Sillon"),
    Term("Sillon d'Or", "programme", "sillon-d-or", "Sillon d'Or"),
    Term("CoopLune", "programme", "cooplune", "CoopLune"),
    Term("Coop.Lune", "programme", "cooplune", "CoopLune"),
    Term("BIT", "organisation", "bit", "BIT"),
    Term("Office des sources", "organisation", "oso", "OSO"),
    Term("مكتب العيون", "organisation", "oso", "OSO"),
    Term("التعاونية", "programme", "taawniya", "التعاونية"),
    Term("Guinée", "place", "GN", "GN"),
    Term("Guinée-Bissau", "place", "GW", "GW"),
    Term("Gibraltar", "place", "GI", "GI"),
    Term("المغرب", "place", "MA", "MA"),
    Term("La Réunion", "place", "RE", "RE"),
    Term("L'Oriental", "place", "MA-02", "L'Oriental"),
    Term("golfe de Guinée"),
]


@pytest.fixture(scope="module")
def finder():
    return Finder(TERMS)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Le Sillon et le Sillon d’Or", ["sillon", "sillon-d-or"]),
        ("SILLON : la suite", ["sillon"]),
        ("Sillon2 et Sillons", []),
        ("« CoopLune »", ["cooplune"]),
        ("la plateforme cooplune", ["cooplune"]),
        ("Coop.Lune, Coop-Lune et coop Lune", ["cooplune"]),
        ("un sillon tracé par le bœuf", []),
        ("Le BIT forme, bit par bit", ["bit"]),
        ("l'office des sources", ["oso"]),
        ("L'Office\u00a0des\u202fsources", ["oso"]),
        ("Office des Sourcès", ["oso"]),
        ("une guinée bleue", []),
        ("en GUINEE", ["GN"]),
        ("Guinée-Bissau", ["GW"]),
        ("le golfe de Guinée", []),
        ("golfe de Guinée, puis la Guinée", ["GN"]),
        ("La réunion de mardi", []),
        ("à La Réunion", ["RE"]),
        ("L'oriental et l'ORIENTAL", ["MA-02"]),
        ("أعلن مكتب العيون", ["oso"]),
        ("ومكتب العُيون", ["oso"]),
        ("بمكتب العيـــون", ["oso"]),
        ("بالمغرب", ["MA"]),
        ("للمغرب", ["MA"]),
        ("المغربية", []),
        ("والتعاونيه", ["taawniya"]),
        ("", []),
        ("\ufeff\u200b", []),
    ],
)
def test_a_name_is_found_as_papers_print_it(finder, text, keys):
    assert [one.key for one in finder.find([text])] == keys


def test_a_thing_is_named_once_by_the_words_that_name_it_first(finder):
    (found,) = finder.find(["À l'Office  des\nsources", "مكتب العيون"])
    assert (found.label, found.words) == ("OSO", "Office  des\nsources")


def test_a_paper_that_names_itself_names_no_place(finder):
    text = "La Gazette de Gibraltar l'a appris"
    assert not finder.find([text], "Gazette de Gibraltar")
    assert [one.key for one in finder.find([text])] == ["GI"]


def test_words_of_two_paragraphs_are_no_name(finder):
    assert not finder.find(["un bel Office", "des sources"])


def test_of_two_who_bear_a_name_the_first_has_it():
    finder = Finder([Term("Sillon", "programme", "a"), Term("sillon", "programme", "b")])
    assert [one.key for one in finder.find(["Sillon"])] == ["a"]


def test_no_names_find_nothing():
    assert Finder([]).find(["Sillon"]) == ()


def test_a_name_of_signs_alone_finds_nothing():
    assert Finder([Term("« … »", "programme", "a")]).find(["« … » et « »"]) == ()


def test_every_place_of_a_name_in_a_text_is_located(finder):
    text = "Le Sillon, en Guinée et en Guinée"
    spots = finder.locate(text)
    assert [text[spot.start : spot.end] for spot in spots] == ["Sillon", "Guinée", "Guinée"]
    assert [spot.key for spot in spots] == ["sillon", "GN", "GN"]


def test_a_paper_that_names_itself_is_not_located_and_moves_nothing(finder):
    (spot,) = finder.locate("La Gazette de Gibraltar, en Guinée", "Gazette de Gibraltar")
    assert (spot.key, spot.start) == ("GN", 28)
