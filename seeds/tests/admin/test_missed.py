"""An editor marks a figure that the reader missed, with a script or by a plain form."""

import pytest
from lxml import html as parser

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text, seal
from programmes.tests.factories import make_figure

pytestmark = pytest.mark.django_db
PAGE = "/admin/programmes/figure/missed/"
HEADING = "La coopérative réunit 40 adhérentes"
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def article():
    return make_article(body=f"<p>Le dossier 4512 attend.</p><h2>{HEADING}</h2><p>Fin.</p>")


def sent(client, article, words, **more):
    """The page after the form was sent as a browser sends it."""
    posted = {"words": words, "start": "", "seen": seal(citable_text(article))} | more
    answer = client.post(f"{PAGE}?article={article.pk}", posted, follow=True, headers=ENGLISH)
    assert answer.status_code == 200
    return answer


def told(answer):
    return " ".join(map(str, answer.context["messages"]))


def form_of(answer):
    """The fields of the form as they would be sent again."""
    form = parser.fromstring(answer.content.decode()).xpath("//form[@class='missed']")[0]
    return dict(form.form_values())


def is_asked(answer):
    """Whether the form has fields for an editor's own words."""
    return "value" in form_of(answer)


@pytest.mark.parametrize("place", ["article", "review", "page"])
def test_the_text_stands_where_an_editor_works(editor, article, place):
    figure = make_figure("4512", "Le dossier 4512 attend.", article=article)
    address = {
        "article": f"/admin/articles/article/{article.pk}/change/",
        "review": f"/admin/programmes/figure/review/?figure={figure.pk}",
        "page": f"{PAGE}?article={article.pk}",
    }[place]
    answer = editor.get(address)
    form = parser.fromstring(answer.content.decode()).xpath("//form[@class='missed']")[0]
    assert form.get("action") == f"{PAGE}?article={article.pk}"
    assert form.xpath(".//textarea[@readonly]")[0].text == citable_text(article)


def test_pasted_words_become_a_suggestion_to_check(editor, article):
    answer = sent(editor, article, "réunit 40 adhérentes")
    figure = Figure.objects.get()
    assert answer.redirect_chain[-1][0].endswith(f"?figure={figure.pk}")
    assert "is suggested" in told(answer)
    assert figure.state == "suggested"
    assert HEADING in answer.content.decode()


def test_what_is_not_read_is_asked_for_and_then_suggested(editor, article):
    answer = sent(editor, article, "dossier 4512 attend")
    assert "say its value" in told(answer)
    asked = form_of(answer)
    assert (asked["value"], asked["subject"]) == ("4512", "attend")
    sent(editor, article, **asked | {"measure": "amount", "unit": "ha", "subject": "hectares"})
    figure = Figure.objects.get()
    assert (figure.value, figure.measure, figure.unit) == (4512, "amount", "ha")


def test_a_round_number_is_asked_about_in_digits(editor):
    article = make_article(body="<p>Le dossier 4500 attend.</p>")
    assert form_of(sent(editor, article, "dossier 4500"))["value"] == "4500"


def test_words_that_stand_twice_are_asked_about(editor):
    article = make_article(body="<p>Elles réunissent 40 membres.</p><p>Ils ont 40 membres ici.</p>")
    answer = sent(editor, article, "40 membres")
    assert "choose the one" in told(answer)
    keys = parser.fromstring(answer.content.decode()).xpath("//input[@name='place']/@value")
    sent(editor, article, "40 membres", place=keys[1])
    assert Citation.objects.get().exact == "Ils ont 40 membres ici."


@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ("", {}, "nothing is selected"),
        ("90 absentes", {}, "do not stand"),
        ("Le dossier", {}, "No whole number"),
        (f"attend.\r\n{HEADING}", {}, "over the end of a paragraph"),
        ("40 adhérentes", {"seen": "gone"}, "changed meanwhile"),
        ("40 adhérentes", {"seen": ""}, "changed meanwhile"),
        ("40 adhérentes" * 500, {}, "nothing was written"),
        ("40 adhérentes", {"start": "x"}, "nothing was written"),
        ("dossier 4512", {"value": "45", "measure": "count"}, "does not say 45"),
        ("dossier 4512", {"value": "9" * 30}, "nothing was written"),
        ("dossier 4512", {"value": "4512", "measure": "weight"}, "nothing was written"),
    ],
)
def test_bad_input_is_told_and_stores_nothing(editor, article, words, more, said):
    answer = sent(editor, article, words, **more)
    assert said in told(answer)
    assert not Figure.objects.exists()
    assert is_asked(answer) is ("value" in more)
    assert form_of(answer)["words"].strip() == words.replace("\r\n", "\n")


def test_what_is_a_figure_already_is_shown(editor, article):
    sent(editor, article, "40 adhérentes")
    answer = sent(editor, article, "réunit 40")
    assert "is a figure already" in told(answer)
    assert answer.redirect_chain
    assert Figure.objects.count() == 1


def test_an_article_that_is_none_is_not_found(editor):
    for key in ("", "0", "x", "9" * 30):
        assert editor.get(f"{PAGE}?article={key}").status_code == 404


def test_who_may_not_change_figures_marks_none(staff_with, article):
    client = staff_with("view_article", "change_article", "view_figure")
    assert client.post(f"{PAGE}?article={article.pk}", {"words": "40"}).status_code == 403
    form = client.get(f"/admin/articles/article/{article.pk}/change/")
    assert 'class="missed"' not in form.content.decode()
    assert Article.objects.count() == 1
