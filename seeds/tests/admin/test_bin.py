"""Articles with all that hangs on them, deleted at the desk and had back from the bin."""

import pytest
from django.apps import apps
from django.db import connection
from lxml import html as parser

from articles.items.bin import kinds, lying
from articles.models import Article, Publication, Trace, Withholding
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import (
    Citation,
    Figure,
    Mention,
    QuoteTranslation,
    Sketch,
    StoryArticle,
)
from programmes.tests.factories import (
    make_editor,
    make_indicator,
    make_organisation,
    make_programme,
)
from seeds.tests.desk import act, seen
from seeds.tests.statements import MEMBERS, WEAVERS, make_morocco, state

pytestmark = pytest.mark.django_db

BIN = "/admin/articles/trace/bin/"
LIST = "/admin/articles/article/"
# What restoring writes of itself, and what every save renews.
MORE = "L'atelier a formé 216 tisserandes."
LEFT_OUT = ("articles_trace", "django_admin_log", "django_session", "coopsite_cache")


def table(name):
    """A table's rows, but for when they were last written."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_jsonb(one) - 'updated_at' - 'read_at' FROM {name} AS one ORDER BY 1::text"
        )
        return [str(row) for (row,) in cursor.fetchall()]


def everything():
    """Every row of every table."""
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return {name: sorted(table(name)) for name in tables.difference(LEFT_OUT)}


def differing(before, after):
    """The tables whose rows are not the same, with these rows."""
    return {
        name: (set(before[name]) - set(after[name]), set(after[name]) - set(before[name]))
        for name in before
        if before[name] != after[name]
    }


@pytest.fixture
def articles(tmp_path):
    """Two articles of one event in two papers, each with a confirmed and a suggested figure."""
    make_morocco()
    make_programme("Tifawin")
    state(tmp_path, MEMBERS, WEAVERS, name="a.txt", day="08 - 07 - 2025")
    state(tmp_path, MEMBERS, MORE, name="b.txt", day="09 - 07 - 2025", paper="Le Lien du Rif")
    for article in Article.objects.order_by("pk"):
        article.publish()
        figure = Figure.objects.get(citations__article=article, number="9.000")
        deciding.confirm(figure, by=make_editor(), indicator=make_indicator())
    for citation in Citation.objects.all():
        quote = {"original": "fr", "quote": citation.exact, "excerpt": citation.exact}
        citation.translations.create(language="en", words="In other words.", **quote)
    return list(Article.objects.order_by("pk"))


def delete(editor, *articles):
    act_on = {"_selected_action": [one.pk for one in articles], "post": "yes"}
    editor.post(LIST, {"action": "delete_selected", **act_on}, follow=True)


def restore(editor, **of):
    keys = [str(trace.pk) for trace in lying(kinds()).filter(**of)]
    sent = {"keys": " ".join(keys), "_restore": "yes"}
    answer = editor.post(BIN, sent, follow=True, headers={"accept-language": "en"})
    return answer.content.decode()


def test_the_articles_of_these_tests_have_all_that_goes_with_them(articles):
    assert Figure.objects.confirmed().exists()
    assert Figure.objects.suggested().exists()
    assert all(m.objects.exists() for m in (Mention, QuoteTranslation, Sketch, StoryArticle))


def test_a_deleted_article_comes_back_with_every_row_as_it_was(editor, articles):
    before = everything()
    delete(editor, articles[0])
    assert len(differing(before, everything())) > 5
    assert "1 item is back" in restore(editor)
    assert differing(before, everything()) == {}


def test_all_of_an_act_come_back_with_every_row_as_it_was(editor, articles):
    before = everything()
    delete(editor, *articles)
    restore(editor)
    assert differing(before, everything()) == {}


def test_one_of_an_act_brings_its_own_and_the_other_the_rest(editor, articles):
    before = everything()
    first, second = articles
    delete(editor, first, second)
    restore(editor, key=str(first.pk))
    assert Citation.objects.filter(article=first).exists()
    assert not Citation.objects.filter(article=second.pk).exists()
    restore(editor, key=str(second.pk))
    assert differing(before, everything()) == {}


def test_a_figure_that_somebody_cited_elsewhere_meanwhile_stays_there(editor, articles):
    first, second = articles
    delete(editor, first)
    citation = Citation.objects.filter(article=None).get()
    Citation.objects.filter(article=second, figure=citation.figure).delete()
    Citation.objects.filter(pk=citation.pk).update(article=second)
    restore(editor)
    citation.refresh_from_db()
    assert citation.article == second


def test_a_withholding_made_while_it_lay_there_holds(editor, articles):
    delete(editor, articles[0])
    citation = Citation.objects.filter(article=None).get()
    withholding.withhold_quote(citation, by=make_editor(), grounds=Grounds("law"))
    restore(editor)
    article = Article.objects.get(pk=articles[0].pk)
    citation.refresh_from_db()
    assert article.withheld_words
    assert citation.withholding_id
    assert citation.article == article


def test_a_withholding_lifted_while_it_lay_there_holds_no_more(editor, articles):
    article = articles[0]
    held = withholding.withhold_article(article, by=make_editor(), grounds=Grounds("law"))
    delete(editor, article)
    held.refresh_from_db()
    withholding.lift(held, by=make_editor("root", is_superuser=True))
    restore(editor)
    article.refresh_from_db()
    assert article.withholding is None
    assert Withholding.objects.get().lifted_at


def test_a_row_whose_place_is_taken_stays_away_and_is_told(editor, articles):
    office = make_organisation()
    Mention.objects.create(article=articles[0], organisation=office)
    before = everything()
    delete(editor, articles[0])
    office.delete()
    said = restore(editor, tabled="articles_article")
    assert "1 row that went with them stays away" in said
    restore(editor)
    lacking = differing(before, everything())
    assert list(lacking) == ["programmes_mention"]
    assert len(lacking["programmes_mention"][0]) == 1


def test_before_something_is_restored_it_is_said_what_readers_see_again(editor, articles):
    articles[1].unpublish()
    delete(editor, *articles)
    keys = [str(trace.pk) for trace in lying(kinds())]
    answer = editor.post(BIN, {"key": keys}, headers={"accept-language": "en"})
    page = answer.content.decode()
    assert "Restore these 2 – 1 of them will be public again" in page
    assert "citations: 4" in page
    assert not Article.objects.exists()


def test_a_form_that_is_posted_twice_restores_once(editor, articles):
    delete(editor, *articles)
    keys = " ".join(str(trace.pk) for trace in lying(kinds()))
    sent = {"keys": keys, "_restore": "yes"}
    editor.post(BIN, sent, follow=True)
    again = editor.post(BIN, sent, follow=True, headers={"accept-language": "en"})
    assert "None of the chosen lies in the bin any more" in again.content.decode()
    assert Article.objects.count() == 2


@pytest.mark.parametrize("sent", ["", "x", "0 -1 ٣", "9" * 30, "12 13"])
def test_keys_that_are_none_are_told(editor, sent):
    answer = editor.post(BIN, {"keys": sent, "_restore": "yes"}, follow=True)
    assert answer.status_code == 200
    assert not Article.objects.exists()


def test_the_publication_that_is_gone_is_offered_too(editor, articles):
    delete(editor, articles[0])
    Publication.objects.get(pk=articles[0].publication_id).delete()
    said = restore(editor, tabled="articles_article")
    assert "What it belongs to is gone: publication “La Gazette du Haut Plateau”" in said
    link = parser.fromstring(said).xpath("//a[text()='Restore both']/@href")[0]
    asked = parser.fromstring(seen(editor, link))
    sent = {"keys": asked.xpath("//input[@name='keys']/@value")[0], "_restore": "yes"}
    editor.post(BIN, sent)
    assert Article.objects.filter(pk=articles[0].pk).exists()


def test_what_took_the_place_is_told_with_its_address(editor, articles):
    identity = articles[0].identity
    delete(editor, articles[0])
    other = Article.objects.create(title="Une autre", identity=identity)
    said = restore(editor)
    assert f'href="/admin/articles/article/{other.pk}/change/"' in said
    assert not Article.objects.filter(pk=articles[0].pk).exists()


def test_only_kinds_that_one_may_delete_are_seen_and_restored(staff_with, articles):
    articles[0].delete()
    client = staff_with("delete_publication", "view_article", "change_article")
    keys = " ".join(str(trace.pk) for trace in lying(kinds()))
    assert "Tissage" not in seen(client, BIN)
    client.post(BIN, {"keys": keys, "_restore": "yes"})
    assert Article.objects.count() == 1


def test_who_may_delete_nothing_sees_no_bin(staff_with):
    client = staff_with("view_article")
    assert client.get(BIN).status_code == 403


def test_the_page_that_asks_before_deleting_names_the_bin_and_the_day(editor, articles):
    page = seen(editor, f"{LIST}{articles[0].pk}/delete/")
    assert "It goes into the bin" in page
    assert "these quotes are kept" in page
    assert "It goes into the bin" in act(editor, "delete_selected", *articles)


def test_who_deleted_hears_where_it_is(editor, articles):
    address = f"{LIST}{articles[0].pk}/delete/"
    answer = editor.post(address, {"post": "yes"}, follow=True)
    assert f'href="{BIN}"' in answer.content.decode()


def test_the_list_is_searched_by_kind_and_name(editor, articles):
    delete(editor, *articles)
    Publication.objects.filter(name="Le Lien du Rif").delete()
    assert "Le Lien du Rif" in seen(editor, f"{BIN}?kind=articles_publication")
    assert "Tissage" not in seen(editor, f"{BIN}?kind=articles_publication")
    assert "Le Lien du Rif" not in seen(editor, f"{BIN}?q=tissage atelier")
    assert seen(editor, f"{BIN}?p=x&kind=x&act=x")


def test_all_that_is_found_is_restored_in_one_act(editor, articles):
    delete(editor, *articles)
    asked = editor.post(f"{BIN}?q=tissage", {"_all": "yes"})
    keys = parser.fromstring(asked.content.decode()).xpath("//input[@name='keys']/@value")[0]
    editor.post(BIN, {"keys": keys, "_restore": "yes"})
    assert Article.objects.count() == 2
    added = Trace.objects.filter(done="added", tabled="articles_article").order_by("-pk")[:2]
    assert len({trace.act for trace in added}) == 1
