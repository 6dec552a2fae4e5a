"""A figure that the reader missed is suggested from the words that an editor selects."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text, seal
from programmes.tests.factories import make_editor, make_indicator
from seeds.stating.finding import find_figures
from seeds.stating.missed import (
    IsAFigure,
    NothingRead,
    Typed,
    numbers_in,
    suggest,
)

pytestmark = pytest.mark.django_db
HEADING = "La coopérative réunit plus de 40 adhérentes au Maroc"
BODY = f"<p>Elle tisse la laine. Le dossier 4512 attend.</p><h2>{HEADING}</h2><p>Fin.</p>"


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def article():
    return make_article(body=BODY)


def marked(article, words, typed=None, start=None):
    """The figure of the only number in some words."""
    text = citable_text(article)
    (number,) = numbers_in(text, article.language, words, start)
    return suggest(article, number, seal(text), typed)


def said(article, words, start=None):
    """What an editor is told of words that say no figure."""
    with pytest.raises(ValidationError) as refusal:
        numbers_in(citable_text(article), article.language, words, start)
    return refusal.value.messages[0]


def test_the_reader_says_what_it_reads_of_a_heading(article):
    figure = marked(article, "40 adhérentes")
    assert figure.state == Figure.State.SUGGESTED
    assert (figure.value, figure.qualifier, figure.subject) == (40, "more", "adhérentes")
    assert figure.places == ["MA"]
    citation = figure.citations.get()
    assert (citation.exact, citation.number, citation.block) == (HEADING, "40", 2)
    assert citation.around_number[0] == "La coopérative réunit plus de "
    assert citation.trouble() == ""


def test_what_the_reader_does_not_say_an_editor_says(article):
    with pytest.raises(NothingRead):
        marked(article, "dossier 4512")
    assert not Figure.objects.exists()
    figure = marked(article, "dossier 4512", Typed(Decimal(4512), "amount", "ha", "hectares"))
    assert (figure.value, figure.measure, figure.unit) == (4512, "amount", "ha")
    assert figure.citations.get().exact == "Le dossier 4512 attend."


def test_it_is_confirmed_by_an_editor_alone(article):
    figure = marked(article, "40 adhérentes")
    assert not Figure.objects.confirmed().exists()
    deciding.confirm(figure, by=make_editor(), indicator=make_indicator())
    assert Figure.objects.confirmed().get() == figure


def test_words_without_a_place_or_a_number_are_told(article):
    assert "nothing is selected" in said(article, "  ")
    assert "do not stand" in said(article, "90 adhérents")
    assert "No whole number" in said(article, "tisse la laine")
    assert "over the end of a paragraph" in said(article, "attend. La coopérative réunit")
    start = citable_text(article).index("attend.")
    assert "over the end of a paragraph" in said(article, f"attend.\n{HEADING}", start)


def test_half_a_number_is_none():
    article = make_article(body="<p>Elle réunit 9.000 membres.</p>")
    start = citable_text(article).index("000")
    assert "No whole number" in said(article, "000 membres", start)


def test_words_that_stand_twice_are_found_twice_unless_their_place_is_known():
    article = make_article(body="<p>Elles sont 40 ici.</p><p>Ils sont 40 ici.</p>")
    text = citable_text(article)
    first, second = numbers_in(text, "fr", "sont 40")
    assert (first.start, second.start) == (text.index("40"), text.rindex("40"))
    assert numbers_in(text, "fr", "sont 40", text.rindex("sont")) == [second]


def test_several_numbers_of_the_words_are_told_apart(article):
    text = citable_text(make_article(body="<p>Elle a 12 métiers et 40 membres.</p>"))
    assert [one.value for one in numbers_in(text, "fr", "12 métiers et 40")] == [12, 40]


def test_an_order_of_magnitude_is_a_number():
    article = make_article(body="<h2>Des milliers de coopératives attendent</h2><p>Fin.</p>")
    figure = marked(article, "Des milliers de coopératives")
    assert (figure.value, figure.qualifier, figure.number) == (1000, "vague", "milliers")


def test_a_text_that_changed_meanwhile_is_told(article):
    text = citable_text(article)
    (number,) = numbers_in(text, "fr", "40 adhérentes")
    Article.objects.update(body=BODY.replace("Elle tisse", "Elle vend"))
    with pytest.raises(ValidationError, match="changed meanwhile"):
        suggest(article, number, seal(text))
    assert not Figure.objects.exists()


def test_an_article_that_is_gone_is_told(article):
    text = citable_text(article)
    (number,) = numbers_in(text, "fr", "40 adhérentes")
    Article.objects.all().delete()
    with pytest.raises(ValidationError, match="deleted meanwhile"):
        suggest(article, number, seal(text))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (Typed(Decimal(45), "count"), "does not say 45"),
        (Typed(Decimal(4512), "share", "%"), "at most 100"),
    ],
)
def test_the_guards_refuse_what_the_number_does_not_say(article, typed, told):
    with pytest.raises(ValidationError, match=told):
        marked(article, "dossier 4512", typed)
    assert not Figure.objects.exists()


def test_a_sentence_too_long_to_be_quoted_is_told():
    article = make_article(body=f"<p>{'mot ' * 1001}réunit 40 membres.</p>")
    with pytest.raises(ValidationError, match="too long"):
        marked(article, "40 membres")


def test_a_later_reading_neither_deletes_nor_doubles_it(article):
    figure = marked(article, "40 adhérentes")
    find_figures(Article.objects.all())
    assert Figure.objects.get() == figure
    Article.objects.update(body=BODY.replace("h2>", "p>"))  # now the reader reads it as well
    find_figures(Article.objects.all())
    assert Figure.objects.get() == figure
    assert Citation.objects.get().state == "standing"


def test_an_editors_words_for_a_number_that_a_reader_finds_later_stay_alone(article):
    marked(article, "40 adhérentes", Typed(Decimal(40), "count", "", "femmes"))
    Article.objects.update(body=BODY.replace("h2>", "p>"))
    find_figures(Article.objects.all())
    assert Figure.objects.get().subject == "femmes"


def test_its_sentence_may_go_and_it_waits_as_an_orphan(article):
    figure = marked(article, "40 adhérentes")
    Article.objects.update(body="<p>Fin.</p>")
    find_figures(Article.objects.all())
    assert Figure.objects.get() == figure
    assert Citation.objects.get().state == "orphan"


@pytest.mark.parametrize("state", ["suggested", "confirmed", "rejected"])
def test_what_is_a_figure_already_is_not_suggested_again(article, state):
    figure = marked(article, "40 adhérentes")
    if state == "confirmed":
        deciding.confirm(figure, by=make_editor(), indicator=make_indicator())
    if state == "rejected":
        deciding.reject(figure, by=make_editor(), reason="Une scène.")
    with pytest.raises(IsAFigure, match=state) as refusal:
        marked(article, "réunit plus de 40")
    assert refusal.value.figure == figure
    assert Figure.objects.count() == 1


def test_in_arabic_too():
    sentence = "تضم التعاونية 40 عضوة في المغرب"
    article = make_article(language="ar", body=f"<h2>{sentence}</h2><p>نص.</p>")
    figure = marked(article, "40 عضوة")
    assert figure.value == 40
    assert figure.citations.get().direction == "rtl"
