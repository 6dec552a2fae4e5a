"""The review screen offers an orphan sentence where other articles print it."""

import pytest
from django.contrib.auth.models import Permission, User

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures.citing import check_citations
from programmes.models import Citation
from programmes.tests.factories import make_confirmed

pytestmark = pytest.mark.django_db
REVIEW = "/admin/programmes/figure/review/"
ORPHANS = f"{REVIEW}?only=orphan"
SENTENCE = "Au total, 932 coopératives sont soutenues."


@pytest.fixture
def orphan():
    citation = make_confirmed().citations.get()
    Article.objects.update(body="<p>Le bilan viendra.</p>")
    check_citations(Article.objects.select_related("publication"))
    return citation


@pytest.fixture
def other():
    """Another article that prints the sentence."""
    return make_article("Le relevé", body=f"<p>{SENTENCE}</p>")


def seen(client):
    answer = client.get(ORPHANS, headers={"accept-language": "en"})
    return " ".join(answer.content.decode().split())


def moved(client, citation, article):
    """What the screen says after the button was pressed."""
    posted = {"figure": citation.figure_id, "citation": citation.pk, "article": article.pk}
    answer = client.post(
        ORPHANS, posted | {"act": "recite"}, follow=True, headers={"accept-language": "en"}
    )
    return " ".join(answer.content.decode().split())


def test_another_article_is_offered_and_one_click_cites_it(editor, orphan, other):
    assert f'name="article" value="{other.pk}"' in seen(editor)
    assert Citation.objects.get().state == "orphan"  # nothing moves by itself
    assert "cited from “Le relevé” now" in moved(editor, orphan, other)
    assert Citation.objects.get().article == other


def test_a_draft_is_named_and_not_cited(editor, orphan, other):
    Article.objects.filter(pk=other.pk).update(status="draft")
    html = seen(editor)
    assert "Le relevé" in html
    assert 'value="recite"' not in html
    assert "Publish the article" in moved(editor, orphan, other)
    assert Citation.objects.get().state == "orphan"


def test_nothing_is_said_where_no_other_article_prints_it(editor, orphan):
    assert "word for word" not in seen(editor)


def test_what_is_gone_is_told(editor, orphan, other):
    Article.objects.filter(pk=other.pk).delete()
    assert "is gone" in moved(editor, orphan, other)


def test_readers_see_the_paper_that_prints_it_and_that_an_editor_chose_it(editor, orphan, other):
    moved(editor, orphan, other)
    html = editor.get(orphan.figure.get_absolute_url()).content.decode()
    assert other.get_absolute_url() in html
    assert "Cited from another paper that prints the sentence" in html


@pytest.mark.parametrize("count", [1, 12])
def test_the_offers_cost_one_question(editor, orphan, django_assert_max_num_queries, count):
    for number in range(count):
        make_article(f"Le relevé {number}", body=f"<p>{SENTENCE}</p>")
    with django_assert_max_num_queries(19):
        assert seen(editor).count('value="recite"') == count


def test_who_may_not_change_figures_moves_nothing(client, orphan, other):
    user = User.objects.create_user("bernard", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_figure"))
    client.force_login(user)
    moved(client, orphan, other)
    assert Citation.objects.get().state == "orphan"
