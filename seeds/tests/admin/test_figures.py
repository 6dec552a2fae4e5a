"""What saving and deleting an article at the desk does to the figures that it is cited for."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor, make_indicator, make_partner
from seeds.stating.finding import find_figures
from seeds.tests.desk import change, form_at, form_of, press

pytestmark = pytest.mark.django_db
SENTENCE = "Au Maroc, 932 coopératives ont été soutenues."


@pytest.fixture
def article():
    """An article with one figure."""
    make_indicator()
    make_partner("Tifawin")
    article = make_article("Tifawin : bilan", body=f"<p>{SENTENCE}</p>")
    find_figures(Article.objects.all())
    return article


def confirm():
    return deciding.confirm(Figure.objects.get(), by=make_editor())


def said(client, article):
    """What the desk says after the last act, in English."""
    answer = client.get(form_at(article), headers={"accept-language": "en"})
    return [str(message) for message in answer.context["messages"]]


def test_a_text_that_an_editor_writes_is_searched_for_figures(editor, article):
    change(editor, article, body="<p>Au Maroc, 845 coopératives ont été soutenues.</p>")
    assert Figure.objects.get().number == "845"


def test_an_article_written_by_hand_is_searched_too(editor, article):
    Article.objects.all().delete()
    form = form_of(Article(title="Bilan", lede=SENTENCE))
    editor.post("/admin/articles/article/add/", form)
    assert Figure.objects.filter(citations__article__title="Bilan").exists()


def test_an_editor_hears_of_the_quotes_that_are_gone(editor, article):
    figure = confirm()
    posted = form_of(article, body="<p>Au Maroc, des coopératives ont été soutenues.</p>")
    editor.post(form_at(article), posted)
    assert figure.citations.get().state == "standing"
    press(editor, article, "publish", follow=False)
    assert figure.citations.get().state == "orphan"
    warning = next(words for words in said(editor, article) if "no longer stands" in words)
    assert f'<a href="/admin/programmes/figure/{figure.pk}/change/">' in warning


def test_ten_figures_that_lost_their_quotes_are_named_and_the_others_counted(editor, article):
    sentences = " ".join(f"Au Maroc, {n} coopératives ont été soutenues." for n in range(930, 942))
    change(editor, article, body=f"<p>{sentences}</p>")
    for figure in Figure.objects.suggested():
        deciding.confirm(figure, by=make_editor())
    change(editor, article, body="<p>Le bilan viendra.</p>")
    warning = next(words for words in said(editor, article) if "no longer stand" in words)
    assert warning.count("/change/") == 10
    gone = f"/admin/programmes/figure/?article={article.pk}&amp;sentence=gone"
    assert f'<a href="{gone}">and 2 more</a>' in warning
    listed = editor.get(gone.replace("&amp;", "&")).context["cl"].result_list
    assert len(listed) == 12


def test_who_may_not_see_figures_is_told_their_names_alone(staff_with, article):
    client = staff_with("change_article", "view_article", "publish_article")
    confirm()
    change(client, article, body="<p>Le bilan viendra.</p>")
    warning = next(words for words in said(client, article) if "no longer stands" in words)
    assert "932" in warning
    assert "<a" not in warning


def ways(client, article):
    """The ways from the form of an article to its figures."""
    answer = client.get(form_at(article), headers={"accept-language": "en"})
    return answer.context["ways_to_figures"]


def test_the_form_of_an_article_leads_to_its_figures_with_counts(editor, article):
    review = f"/admin/programmes/figure/review/?article={article.pk}"
    figures = f"/admin/programmes/figure/?article={article.pk}"
    assert ways(editor, article) == [(review, "1 figure to review"), (figures, "1 figure")]
    assert (
        "1 figure to review"
        in editor.get(form_at(article), headers={"accept-language": "en"}).content.decode()
    )
    confirm()
    assert ways(editor, article) == [(figures, "1 figure")]


def test_the_way_leads_to_the_list_in_which_its_figures_wait(editor, article):
    Figure.objects.update(worth=0)
    assert "list=other" in ways(editor, article)[0][0]
    Article.objects.update(status="draft")
    address = ways(editor, article)[0][0]
    assert "list=drafts" in address
    assert editor.get(address).context["figure"] == Figure.objects.get()


@pytest.mark.parametrize(("rights", "count"), [((), 0), (("view_figure",), 1)])
def test_nobody_is_led_where_they_may_not_go(staff_with, article, rights, count):
    assert len(ways(staff_with("view_article", *rights), article)) == count


def test_saving_without_a_change_of_the_text_searches_for_nothing(editor, article):
    Figure.objects.all().delete()
    change(editor, article, source_url="https://example.org/bilan")
    assert not Figure.objects.exists()


def test_deleting_a_cited_article_asks_first_and_shows_the_quotes(editor, article):
    confirm()
    answer = editor.get(
        f"/admin/articles/article/{article.pk}/delete/", headers={"accept-language": "en"}
    )
    text = answer.content.decode()
    assert "They stay, and these quotes are kept" in text
    assert SENTENCE in text
    assert Article.objects.exists()


def test_a_deleted_article_leaves_its_quote_and_the_confirmed_figure(editor, article):
    confirm()
    editor.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()
    citation = Citation.objects.get()
    assert (citation.exact, citation.article, citation.state) == (SENTENCE, None, "orphan")
    assert Figure.objects.confirmed().exists()


def test_what_was_only_suggested_goes_with_its_article(editor, article):
    answer = editor.get(f"/admin/articles/article/{article.pk}/delete/")
    assert SENTENCE not in answer.content.decode()
    data = {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"}
    editor.post("/admin/articles/article/", data)
    assert not Article.objects.exists()
    assert not Figure.objects.exists()


def test_a_sentence_that_is_back_stands_again(editor, article):
    figure = confirm()
    change(editor, article, body="<p>Le bilan viendra.</p>")
    article.refresh_from_db()
    change(editor, article, body=f"<p>{SENTENCE}</p>")
    assert figure.citations.get().state == "standing"
    figure.refresh_from_db()
    assert figure.state == "confirmed"
