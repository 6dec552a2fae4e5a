"""How much of one text stands in another."""

from articles.text.shingles import SKETCH, containment, shingles, sketch, words

TEXT = "Les coopératives féminines de l'oasis vendent ensemble leurs dattes et leurs tapis."


def test_words_are_compared_without_case_accents_and_marks():
    assert words("L’Économie, sociale!") == ["l", "economie", "sociale"]


def test_a_text_stands_in_itself():
    assert containment(shingles(TEXT), shingles(TEXT.upper())) == 1


def test_a_part_stands_in_the_whole():
    assert containment(shingles(TEXT), shingles(TEXT + " Le marché ouvre jeudi.")) == 1


def test_another_text_shares_nothing():
    assert containment(shingles(TEXT), shingles("Il pleut sur les plaines du nord.")) == 0


def test_an_empty_text_stands_nowhere():
    assert containment(shingles(""), shingles(TEXT)) == 0


def test_a_sketch_is_small_and_fits_into_an_integer():
    found = sketch(shingles(" ".join(str(n) for n in range(1000))))
    assert len(found) == SKETCH
    assert all(-(2**31) <= number < 2**31 for number in found)
