"""What an article's page marks, what it names, and who else tells it."""

import pytest

from articles.tests.factories import make_article, make_publication
from programmes.figures import deciding
from programmes.figures.citing import check_citations
from programmes.models import Mention, Story, StoryArticle
from programmes.tests.factories import (
    make_editor,
    make_figure,
    make_mention,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import text_of

pytestmark = pytest.mark.django_db


def page(client, article):
    return client.get(article.get_absolute_url()).content.decode()


def confirmed_in(article, value, quote, **values):
    """A confirmed figure that an article is cited for; each is of another programme."""
    programme = make_programme(f"Programme de {value}")
    figure = make_figure(value, quote, article=article, programme=programme, **values)
    return deciding.confirm(figure, by=make_editor())


def tell_again(article, paper="Le Relais", state="settled", **values):
    """An article of another paper in the story of an article."""
    other = make_article("La suite", publication=make_publication(paper), **values)
    row = StoryArticle.objects.filter(article=article).first()
    story = row.story if row else Story.objects.create()
    for one in (article, other):
        StoryArticle.objects.get_or_create(story=story, article=one, defaults={"state": state})
    return other


def test_programmes_organisations_and_places_are_led_to(client):
    article = make_article()
    for target in (
        make_programme(),
        make_programme("Prix", kind="prize"),
        make_organisation(),
        make_place("SN", "Sénégal"),
    ):
        make_mention(article, target)
    html = page(client, article)
    for path in (
        "programmes/sillon",
        "prizes/prix",
        "organisations/office-des-sources",
        "places/sn",
    ):
        assert f'href="/fr/{path}/"' in html


def test_what_an_editor_struck_out_is_not_shown(client):
    article = make_article()
    make_mention(article, make_programme())
    Mention.objects.update(state=Mention.State.STRUCK)
    html = page(client, article)
    assert "Sillon" not in text_of(html)
    assert 'class="named"' not in html


@pytest.mark.parametrize(("count", "queries"), [(0, 2), (12, 3)])
def test_the_page_costs_two_queries_and_one_for_its_story(
    client, django_assert_num_queries, count, queries
):
    article = make_article(body="".join(f"<p>Soit {90 + n} femmes.</p>" for n in range(count)))
    for number in range(count):
        make_mention(article, make_programme(f"Programme {number}"))
        confirmed_in(article, str(90 + number), f"Soit {90 + number} femmes.")
        tell_again(article, paper=f"Le Relais {number}")
    with django_assert_num_queries(queries):
        page(client, article)


def test_a_confirmed_figure_is_marked_in_lede_and_body(client):
    article = make_article(lede="Elles étaient 800 coopératives.", body="<p>Elles sont 932.</p>")
    first = confirmed_in(article, "800", "Elles étaient 800 coopératives.")
    second = confirmed_in(article, "932", "Elles sont 932.")
    html = page(client, article)
    for figure, number in ((first, "800"), (second, "932")):
        name = f"citation-{figure.citations.get().pk}"  # to which the page of the figure leads
        assert (
            f'<a class="claim" id="{name}" href="/fr/figures/{figure.pk}/" '
            f'title="Coopératives soutenues">{number}</a>'
        ) in html


def test_what_no_editor_confirmed_is_not_marked(client):
    article = make_article(body="<p>Elles sont 932 coopératives.</p>")
    make_figure("932", "Elles sont 932 coopératives.", article=article)
    assert 'class="claim"' not in page(client, article)


def test_a_figure_whose_quote_is_gone_is_not_marked(client):
    article = make_article(body="<p>Elles sont 932 coopératives.</p>")
    confirmed_in(article, "932", "Elles sont 932 coopératives.")
    article.body = "<p>Désormais, elles sont 932.</p>"
    article.save()
    check_citations([article])
    assert 'class="claim"' not in page(client, article)


def test_a_number_that_moved_unseen_is_not_marked(client):
    article = make_article(body="<p>Elles sont 932 coopératives.</p>")
    confirmed_in(article, "932", "Elles sont 932 coopératives.")
    type(article).objects.update(body="<p>Hier encore elles étaient 12, puis 932.</p>")
    assert 'class="claim"' not in page(client, article)


def test_only_what_the_publication_lets_be_shown_is_marked(client):
    paper = make_publication("Le Sobre", reuse="extract")
    article = make_article(lede="Elles sont 932.", body="<p>Dont 75 femmes.</p>", publication=paper)
    confirmed_in(article, "932", "Elles sont 932.")
    confirmed_in(article, "75", "Dont 75 femmes.")
    html = page(client, article)
    assert html.count('class="claim"') == 1
    assert "femmes" not in html


def test_a_text_is_the_same_with_and_without_marks(client):
    article = make_article(lede="« 932 » : c'est <b>beaucoup</b> !", body="<p>A &amp; B.</p>")
    before = text_of(page(client, article))
    confirmed_in(article, "932", "« 932 » : c'est <b>beaucoup</b> !")
    after = page(client, article)
    assert 'class="claim"' in after
    assert "<b>beaucoup" not in after
    printed, _, notes = text_of(after.replace("</a>\u00a0»", "\u00a0»")).partition("Chiffres de")
    told, source = before.split("Source", 1)
    assert printed.replace(" ", "") == told.replace(" ", "")
    assert notes.endswith(f"Source{source}")


def test_other_papers_of_the_same_story_are_listed(client):
    article = make_article()
    other = tell_again(article)
    html = page(client, article)
    part = html.partition('class="elsewhere"')[2]
    assert f'href="{other.get_absolute_url()}"' in part
    assert "Le Relais" in part
    assert f'href="{article.get_absolute_url()}"' in page(client, other).partition("elsewhere")[2]


@pytest.mark.parametrize("values", [{"state": "suggested"}, {"status": "draft"}])
def test_a_story_that_no_editor_settled_and_a_draft_are_not_listed(client, values):
    article = make_article()
    tell_again(article, **values)
    assert "elsewhere" not in page(client, article)


def test_a_number_that_no_article_can_have_leads_nowhere(client):
    assert client.get(f"/fr/articles/{'9' * 5000}/titre/").status_code == 404
