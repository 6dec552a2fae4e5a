"""The editors' list of articles: found, marked, published."""

import pytest
from django.contrib.auth.models import Permission

from articles.items.versions import NAMES, differing, fields_of
from articles.lists import admin_list
from articles.lists.admin_list import ListedArticles
from articles.models import Article, Trace
from articles.tests.factories import make_article, make_articles, make_publication
from seeds.loading.loader import Options, import_documents
from seeds.tests.desk import LIST, act, drafts, listed, seen
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db


def test_the_list_opens_with_every_filter_and_search(editor):
    make_article(authors=["Salma Exemple"])
    for query in ("", "?status__exact=published", "?attention=yes", "?attention=no",
                  "?attention=doubts", "?attention=x", "?year=2025", "?year=x", "?year=99999",
                  "?language__exact=fr", "?published_on__year=2025",
                  "?published_on__year=2025&published_on__month=7", "?publication__id__exact=x",
                  "?publication__id__exact=", "?q=adherentes",
                  "?q=%27%00", "?o=1", "?o=2.-3", "?p=900"):  # fmt: skip
        assert editor.get(LIST + query, follow=True).status_code == 200, query


def test_the_search_knows_words_without_accents_and_drafts(editor):
    make_article("Oui", **drafts(lede="Les adhérentes tissent."))
    make_article("Non", lede="Rien.")
    assert listed(editor, "?q=adherente") == {"Oui"}


def test_a_search_without_words_shows_all(editor):
    make_article("Oui")
    assert listed(editor, "?q=+") == {"Oui"}


def test_filters_choose_by_status_publication_language_and_year(editor):
    gazette = make_publication()
    make_article("Choisi", publication=gazette, published_on="2024-03-01", language="en")
    make_article("Autre", publication=make_publication("Le Lien"), **drafts())
    for query in (
        f"?publication__id__exact={gazette.pk}",
        "?language__exact=en",
        "?year=2024",
        "?status__exact=published",
    ):
        assert listed(editor, query) == {"Choisi"}, query


def test_a_paper_is_chosen_from_a_menu_that_keeps_the_other_choices(editor):
    gazette = make_publication()
    make_publication("<b>Le Lien</b>")
    html = seen(editor, f"{LIST}?publication__id__exact={gazette.pk}&year=2025&q=laine")
    assert f'<option value="{gazette.pk}" selected>La Gazette</option>' in html
    assert "&lt;b&gt;Le Lien" in html
    menu = html[html.index('class="menu"') :]
    assert '<input type="hidden" name="year" value="2025">' in menu
    assert '<input type="hidden" name="q" value="laine">' in menu


def test_the_years_run_from_the_first_article_to_the_last(editor):
    make_article(published_on="2022-05-01")
    make_article(published_on="2025-05-01")
    html = seen(editor, LIST)
    assert all(f"?published_on__year={year}" in html for year in range(2022, 2026))
    assert "?year=2022" in html
    assert "?year=2021" not in html


def test_the_line_of_days_above_a_narrowed_list_is_that_of_its_articles(editor):
    make_article(published_on="2022-05-01")
    make_article(published_on="2025-07-08", language="en")
    html = seen(editor, f"{LIST}?language__exact=en")
    assert "published_on__day=8" in html
    assert "published_on__year=2022" not in html


def test_a_date_by_the_month_is_shown_as_a_month(editor):
    make_article(published_on="2025-07-01", date_precision="month")
    html = seen(editor, LIST)
    assert ">July 2025<" in html
    assert "1 July 2025" not in html


def test_each_thing_to_look_at_can_be_chosen(editor, imported):
    imported.title = "Conservé"
    imported.save()
    make_article("Sans reproche")
    make_article("Douteux", doubts=[{"code": "broken-text", "detail": ""}])
    make_article("Sans date", **drafts(published_on=None))
    make_article("Sans journal", publication=None)
    assert listed(editor, "?attention=doubts") == {"Douteux"}
    assert listed(editor, "?attention=date") == {"Sans date"}
    assert listed(editor, "?attention=publication") == {"Sans journal"}
    assert listed(editor, "?attention=yes") == {"Douteux", "Sans date", "Sans journal"}
    assert listed(editor, "?attention=no") == {"Sans reproche", "Conservé"}


def test_an_article_whose_page_was_read_again_and_says_something_else_waits(
    editor, imported, tmp_path
):
    save(tmp_path, "again.txt", author="Hamid Modèle", strip=("Un tout autre titre du jour",) * 2)
    import_documents([tmp_path], Options())
    assert listed(editor, "?attention=kept") == {imported.title}
    imported.refresh_from_db()
    imported.lede = imported.as_read["lede"]
    imported.save()
    assert listed(editor, "?attention=kept") == set()


def test_doubts_and_differences_are_marked(editor, imported):
    make_article("Douteux", doubts=[{"code": "no-body", "detail": ""}] * 2)
    html = seen(editor, LIST)
    assert html.count("page differs") == 1
    assert html.count("2 doubts") == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_database_and_python_agree_on_what_differs(name):
    article = make_article(authors=["Salma Exemple"], source_url="https://example.org/a")
    article.as_read = fields_of(article)
    article.save()
    assert _differs(article) is bool(differing(article)) is False
    article.as_read[name] = ["Salma Exemple", "Une autre"] if name == "authors" else "autre"
    article.save()
    assert _differs(article) is bool(differing(article)) is True


def test_what_was_never_read_does_not_differ():
    article = make_article(published_on=None, publication=None, **drafts())
    assert _differs(article) is False


def _differs(article):
    return ListedArticles(Article).for_rows().get(pk=article.pk).differs


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    make_articles(count)
    with django_assert_num_queries(10):
        editor.get(LIST)


def test_the_list_does_not_read_the_texts(editor):
    make_article()
    (row,) = editor.get(LIST).context["cl"].result_list
    assert {"body", "lede", "as_read", "search"} <= row.get_deferred_fields()


def test_no_more_rows_are_counted_than_help(editor, monkeypatch):
    monkeypatch.setattr(admin_list, "MANY", 2)
    make_articles(3)
    html = seen(editor, LIST)
    assert "There are more than these" in html
    assert "Select all" not in html.replace("Select all objects on this page", "")


def test_articles_are_published_and_taken_back(editor):
    article = make_article(**drafts())
    assert "1 article was published." in act(editor, "publish", article)
    assert Article.objects.published().count() == 1
    assert "1 article was taken back." in act(editor, "unpublish", article)
    assert not Article.objects.published().exists()


def last_of(article):
    """What was last done to an article."""
    return Trace.objects.of(article).filter(tabled="articles_article").first()


def test_publishing_is_written_into_the_history(editor):
    article = make_article(**drafts())
    act(editor, "publish", article)
    assert (last_of(article).before, last_of(article).by_name) == ({"status": "draft"}, "anna")


def test_publishing_what_is_published_changes_nothing(editor):
    article = make_article()
    before = article.updated_at
    act(editor, "publish", article)
    article.refresh_from_db()
    assert article.updated_at == before
    assert last_of(article).done == Trace.Done.ADDED


def test_articles_without_a_date_or_a_title_are_named_and_the_others_published(editor):
    undated = make_article("Sans date", **drafts(published_on=None))
    untitled = make_article("", **drafts())
    sound = make_article("Daté", **drafts())
    html = act(editor, "publish", undated, untitled, sound)
    assert "“Sans date” needs a title and a date" in html
    assert "“Untitled article” needs a title and a date" in html
    assert list(Article.objects.published()) == [sound]
    assert [last_of(one).done for one in (undated, sound)] == ["added", "changed"]


def test_who_may_only_look_is_offered_no_publishing(client, django_user_model):
    reader = django_user_model.objects.create_user("lise", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(reader)
    article = make_article(**drafts())
    act(client, "publish", article)
    assert not Article.objects.published().exists()
