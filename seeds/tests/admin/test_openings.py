"""What is open before an article is published, on its page and once a draft was saved."""

import pytest

from articles.items.addresses import desk_address
from articles.models import Article
from articles.tests.factories import make_article, make_draft
from programmes.figures import deciding
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from seeds.tests.desk import form_at, form_of, press

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
OPEN = "Open before it is published"


def edit(editor, article, **changes):
    """Save the form of an article; the page that follows."""
    posted = form_of(article, **changes)
    return editor.post(form_at(article), posted, headers=ENGLISH, follow=True).content.decode()


def page(editor, article):
    """The page that publishes an article."""
    address = desk_address(article, "publish", article.pk)
    return editor.get(address, headers=ENGLISH).content.decode()


def link_to(row):
    return f'href="{desk_address(row, "change", row.pk)}"'


def cited(figure):
    """The article that a figure is cited from."""
    return figure.citations.get().article


def test_a_figure_that_loses_its_sentence_is_named_before_publishing(editor):
    figure = make_confirmed()
    edit(editor, cited(figure), body="<p>Rien.</p>")
    html = page(editor, cited(figure))
    assert "The confirmed figure “932 coopératives” loses its sentence" in html
    assert link_to(figure) in html


def test_a_figure_whose_sentence_is_changed_loses_it(editor):
    figure = make_confirmed()
    article = cited(figure)
    edit(editor, article, body=article.body.replace("soutenues", "aidées"))
    assert "loses its sentence" in page(editor, article)


def test_a_figure_whose_sentence_moves_keeps_it(editor):
    figure = make_confirmed()
    article = cited(figure)
    edit(editor, article, body=f"<p>Une phrase avant.</p>{article.body}")
    assert "loses its sentence" not in page(editor, article)


def test_confirmed_figures_are_named_before_those_that_wait(editor):
    waiting = make_figure("214")
    article = cited(waiting)
    quote = "Au total, 932 coopératives sont soutenues."
    Article.objects.filter(pk=article.pk).update(body=f"{article.body}<p>{quote}</p>")
    article.refresh_from_db()
    confirmed = make_figure("932", quote, article=article)
    deciding.confirm(confirmed, by=make_editor())
    edit(editor, article, body="<p>Rien.</p>")
    html = page(editor, article)
    assert html.index(link_to(confirmed)) < html.index(link_to(waiting))


def test_a_rejected_figure_is_nobody_s_loss(editor):
    figure = make_figure()
    deciding.reject(figure, by=make_editor(), reason="Misread.")
    edit(editor, cited(figure), body="<p>Rien.</p>")
    assert "loses its sentence" not in page(editor, cited(figure))


def test_figures_that_lose_their_sentence_are_told_once_a_draft_was_saved(editor):
    figure = make_confirmed()
    html = edit(editor, cited(figure), body="<p>Rien.</p>")
    assert "Once it is published, these figures lose their sentence:" in html
    assert f"<a {link_to(figure)}><bdi>932 coopératives</bdi></a>" in html
    assert figure.citations.get().state == "standing"


def test_a_draft_that_loses_nothing_warns_of_nothing(editor):
    figure = make_confirmed()
    assert "lose their sentence" not in edit(editor, cited(figure), title="Un autre titre")


def test_doubts_and_what_the_page_says_are_open(editor):
    doubt = {"code": "future-date", "detail": "2099-01-01"}
    article = make_draft(doubts=[doubt], as_read={"title": "Un titre de la page"})
    html = page(editor, article)
    assert OPEN in html
    assert f'{form_at(article)}#doubts"' in html
    assert "The page says something else: Title." in html


def test_figures_that_wait_are_counted_with_the_way_to_them(editor):
    article = cited(make_figure())
    html = page(editor, article)
    assert "Figures that wait for a review: 1." in html
    assert f"/admin/programmes/figure/review/?article={article.pk}" in html


def test_no_publication_and_no_date_are_open(editor):
    article = make_draft(publication=None, published_on=None)
    html = page(editor, article)
    assert "It names no publication" in html
    assert "needs a title and a date" in html


def test_an_article_of_which_nothing_is_open_has_no_list(editor):
    assert OPEN not in page(editor, make_draft())


def test_the_page_asks_as_much_for_many_figures_as_for_one(editor, django_assert_max_num_queries):
    article = make_article(
        body="".join(f"<p>Au total, {n} coopératives.</p>" for n in range(2, 22))
    )
    for n in range(2, 22):
        make_figure(str(n), f"Au total, {n} coopératives.", article=article)
    edit(editor, article, body="<p>Rien.</p>")
    with django_assert_max_num_queries(60):
        html = page(editor, article)
    assert html.count("loses its sentence") == 20


def test_publishing_all_the_same_makes_orphans_as_was_said(editor):
    figure = make_confirmed()
    article = cited(figure)
    edit(editor, article, body="<p>Rien.</p>")
    press(editor, article, "publish")
    assert figure.citations.get().state == "orphan"
