"""What the words around a figure speak of, in French, English and Arabic alike."""

import pytest

from seeds.stating.field_words import (
    counts_parts,
    counts_the_field,
    is_on_a_jury,
    is_scenery,
    is_trivial,
    tells_a_price,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le gramme se négocie autour de 35 dirhams.",
        "A bottle sells for 1.50 dollars.",
        "وبلغ سعر اللتر 80 درهما",
        "2500 فرنك للكيلوغرام",
    ],
)
def test_what_something_costs_is_a_price(sentence):
    assert tells_a_price(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le premier prix de la région est doté de 30 000 dirhams.",
        "Chaque coopérative du pays reçoit 20 000 dirhams.",
        "Each member earned 120 dollars more.",
        "وحصلت كل تعاونية على دعم بقيمة 50.000 درهم",
    ],
)
def test_a_prize_a_grant_or_an_income_is_no_price(sentence):
    assert not tells_a_price(sentence)


@pytest.mark.parametrize(
    "subject", ["lits", "beds", "chaises", "kilomètres", "كيلومترا", "أمتار", "كرسيا"]
)
def test_rooms_and_distances_are_trivial(subject):
    assert is_trivial(subject)


@pytest.mark.parametrize("subject", ["points de vente", "marchés", "مترشح", "أسرة", "familles"])
def test_shops_markets_candidates_and_families_are_not(subject):
    assert not is_trivial(subject)


@pytest.mark.parametrize("subject", ["formatrices", "gatherers", "villagers", "متعاون", "قرى"])
def test_people_and_villages_count_the_field(subject):
    assert counts_the_field(subject)


def test_the_members_of_a_jury_are_told_from_the_files_that_it_read():
    sentence = "Le jury, composé de 9 membres, a lu 412 dossiers."
    assert is_on_a_jury(sentence, "membres")
    assert not is_on_a_jury(sentence, "dossiers")
    assert not is_on_a_jury("Le jury a primé une coopérative de 9 membres.", "membres")


@pytest.mark.parametrize(
    "subject",
    ["habitants", "visitors", "invités", "chèvres", "jars", "députés", "نائبا", "زائر", "علبة"],
)
def test_guests_neighbours_and_goats_are_scenery(subject):
    assert is_scenery(subject)


@pytest.mark.parametrize("subject", ["coopératives", "women", "emplois", "مستفيدة", "hectares"])
def test_whom_a_programme_reaches_is_no_scenery(subject):
    assert not is_scenery(subject)


@pytest.mark.parametrize("subject", ["étapes", "outils", "stages", "national bodies", "مراحل"])
def test_steps_and_tools_are_parts_of_what_is_told(subject):
    assert counts_parts(subject)


@pytest.mark.parametrize("subject", ["participants", "typistes", "nametags", "نقاط بيع"])
def test_words_that_begin_alike_and_shops_are_none(subject):
    assert not counts_parts(subject)
