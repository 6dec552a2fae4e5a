"""What stands in the place of a reference."""

import pytest
from django.utils.translation import override

from coopsite.pages.placed import lead, placed
from coopsite.pages.references import MOST
from programmes.figures import deciding
from programmes.figures.withholding import Grounds, withhold_figure
from programmes.tests.factories import make_confirmed, make_editor, make_figure, make_indicator

pytestmark = pytest.mark.django_db


def sentence_of(word):
    """What is said where a reference stands."""
    with override("en"):
        return next(one for one in placed(f"[[figure {word}]]") if one.said or one.figure)


def test_a_confirmed_figure_stands_there():
    figure = make_confirmed("932")
    assert sentence_of(figure.pk).figure.id == figure.pk


def test_the_number_follows_its_figure():
    figure = make_confirmed("932")
    deciding.reopen(figure, by=make_editor(), reason="Relu.")
    deciding.confirm(figure, by=make_editor(), qualifier="more")
    assert sentence_of(figure.pk).figure.qualifier == "more"


def test_of_an_indicator_the_preferred_value_stands_there():
    members = make_indicator("Membres")
    first = make_confirmed("9000", indicator=members)
    make_confirmed("12000", indicator=members, as_of="2025-07-08")
    deciding.prefer(first, by=make_editor())
    assert sentence_of("membres").figure.id == first.pk


def test_a_rejected_figure_leaves_a_sentence_and_a_way_to_its_page():
    figure = make_confirmed("932")
    deciding.reject(figure, by=make_editor(), reason="Faux.")
    piece = sentence_of(figure.pk)
    assert "rejected" in piece.said
    assert piece.path.endswith(f"/figures/{figure.pk}/")


def test_a_withheld_figure_leaves_a_sentence():
    figure = make_confirmed("932")
    withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy", "Demande."))
    piece = sentence_of(figure.pk)
    assert "withheld" in piece.said
    assert not piece.figure


@pytest.mark.parametrize("word", ["0", "999999999999999999", "nulle-part"])
def test_what_leads_nowhere_leaves_a_sentence_without_a_way(word):
    piece = sentence_of(word)
    assert "No confirmed number" in piece.said
    assert piece.path == ""


def test_a_figure_that_waits_shows_nothing_of_it():
    piece = sentence_of(make_figure("932").pk)
    assert "932" not in piece.said
    assert piece.path == ""


def test_a_figure_that_is_the_same_as_another_leads_there():
    figure, twin = make_confirmed("932"), make_figure("932")
    deciding.confirm(twin, by=make_editor())
    twin.refresh_from_db()
    assert twin.same_as_id == figure.pk
    assert lead([str(twin.pk)])[str(twin.pk)].key == figure.pk


def test_however_many_figures_are_two_questions_and_one_for_indicators(django_assert_num_queries):
    members = make_indicator("Membres")
    keys = [make_confirmed(str(100 + n), indicator=members).pk for n in range(4)]
    one, many = f"[[figure {keys[0]}]]", " ".join(f"[[figure {key}]]" for key in keys)
    for text, queries in ((one, 2), (many, 2), (f"{many} [[figure membres]]", 3)):
        with django_assert_num_queries(queries):
            placed(text)


def test_a_text_without_figures_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert [piece.html for piece in placed("<p>Un texte.</p>")] == ["<p>Un texte.</p>"]


def test_beyond_the_cap_a_sentence_stands():
    figure = make_confirmed("932")
    words = [*range(10**6, 10**6 + MOST), figure.pk]
    pieces = placed(" ".join(f"[[figure {word}]]" for word in words))
    assert not any(piece.figure for piece in pieces)
