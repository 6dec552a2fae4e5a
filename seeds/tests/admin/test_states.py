"""Where articles stand: in the list, at their address, in the bin; and what acts of the list do."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils.timezone import localtime, now

from articles.items.bin import kinds, lying, restore
from articles.items.drafts import acts
from articles.items.drafts.acts import open_draft
from articles.models import Article, Draft, Trace
from articles.tests.factories import make_article, make_draft
from programmes.figures import deciding
from programmes.models import Figure
from programmes.tests.factories import make_citation, make_figure
from seeds.admin.articles import ImportedArticleAdmin
from seeds.tests.desk import LIST, act, form_at, form_of, listed, press, seen

pytestmark = pytest.mark.django_db
QUOTE = "La Fondation a formé 932 coopératives."


def edit(client, article, **changes):
    return client.post(form_at(article), form_of(article, **changes))


def at(**delta):
    return (localtime() + timedelta(**delta)).strftime("%Y-%m-%dT%H:%M")


def said(answer):
    return answer.content.decode()


@pytest.fixture
def all_states(editor):
    """An article in each state, by its name."""
    make_draft("Brouillon")
    make_article("Publié")
    acts.send(make_draft("En relecture"), None)
    acts.schedule(make_draft("Programmé"), None, now() + timedelta(hours=1))
    make_article("Archivé").archive("Remplacé.")
    edit(editor, make_article("À côté"), title="Un autre titre")
    troubled = make_article("Raté")
    edit(editor, troubled, title="Un autre titre")
    acts.schedule(troubled, None, now() + timedelta(hours=1))
    Draft.objects.of(troubled).update(trouble="Pourquoi.")


@pytest.mark.parametrize(
    ("state", "titles"),
    [
        ("draft", {"Brouillon"}),
        ("review", {"En relecture"}),
        ("scheduled", {"Programmé", "Raté"}),
        ("published", {"Publié", "À côté", "Raté"}),
        ("archived", {"Archivé"}),
        ("beside", {"À côté", "Raté"}),
        ("trouble", {"Raté"}),
    ],
)
def test_the_list_is_filtered_by_state(all_states, editor, state, titles):
    assert listed(editor, f"?state={state}") == titles


def test_the_rows_of_the_list_say_the_state_and_what_stands_beside(all_states, editor):
    html = seen(editor, LIST)
    for state in ("draft", "review", "scheduled", "published", "archived"):
        assert f'<span class="status {state}">' in html
    assert html.count(">draft beside<") == 1
    assert html.count("draft beside, scheduled<") == 1
    assert html.count(">could not be published</span>") == 1


def test_a_filter_that_means_nothing_chooses_nothing(all_states, editor):
    assert len(listed(editor, "?state=x")) == 7


def test_a_scheduled_or_archived_article_has_no_link_to_the_site(editor):
    for article in (make_draft("Un"), make_article("Deux")):
        press(editor, article, "schedule", due=at(hours=1))
        press(editor, article, "archive")
        assert 'class="viewsitelink"' not in seen(editor, form_at(article))


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "Archivé"), ("en", "Archived"), ("ar", "مؤرشف")]
)
def test_the_address_of_an_archived_article_says_so_with_the_note(client, language, word):
    article = make_article("Un titre secret")
    article.archive("Remplacé par <b>un autre</b>.")
    answer = client.get(f"/{language}/articles/{article.pk}/un-titre/")
    assert answer.status_code == 410
    assert word in said(answer)
    assert "Remplacé par &lt;b&gt;un autre" in said(answer)
    assert "secret" not in said(answer)


@pytest.mark.parametrize(
    "address", ["/fr/articles/", "/fr/articles/feed/", "/sitemap.xml", "/fr/search/?q=tissage"]
)
def test_no_list_names_an_archived_article(client, address):
    make_article("Un atelier de tissage").archive()
    answer = client.get(address, follow=True)
    assert "Un atelier de tissage" not in said(answer)
    assert "un-atelier-de-tissage" not in said(answer)


@pytest.mark.parametrize("stays", [{}, {"evidence_stays": "on"}])
def test_figures_of_an_archived_article_keep_their_evidence_or_lose_it(editor, stays):
    article = make_article(body=f"<p>{QUOTE}</p>")
    figure = make_figure()
    figure.citations.all().delete()
    make_citation(figure, QUOTE, article=article)
    deciding.confirm(figure, by=User.objects.get())
    press(editor, article, "archive", **stays)
    assert bool(Figure.objects.get(pk=figure.pk).withholding_id) == (not stays)
    press(editor, article, "publish")
    assert not Figure.objects.get(pk=figure.pk).withholding_id


def test_what_was_archived_is_taken_out_as_a_draft(editor, client):
    article = make_article()
    press(editor, article, "archive", note="Remplacé.")
    page = said(press(editor, article, "unarchive"))
    assert "Readers do not see it yet." in page
    stands = Article.objects.get()
    assert (stands.status, stands.archive_note) == ("draft", "")
    assert client.get(article.get_absolute_url()).status_code == 404


def test_what_is_not_archived_cannot_be_taken_out(editor):
    article = make_article()
    assert "It is not archived." in said(press(editor, article, "unarchive"))
    assert Article.objects.get().is_public


def test_of_two_who_schedule_the_second_is_told(editor):
    article = make_draft()
    page = editor.get(f"{LIST}{article.pk}/publish/")
    opened = page.context["seen"]
    press(editor, article, "schedule", due=at(hours=1))
    before = Draft.objects.values_list("due").get()
    answer = press(editor, article, "schedule", due=at(hours=2), seen=opened)
    assert "It was changed since you opened this page: nothing was done." in said(answer)
    assert Draft.objects.values_list("due").get() == before


@pytest.mark.parametrize(
    "due", ["2020-01-01T08:00", "0001-01-01T00:00", "9999-99-99T00:00", "demain", ""]
)
def test_a_time_that_is_none_or_has_passed_schedules_nothing(editor, due):
    article = make_draft()
    assert 'class="errornote"' in said(press(editor, article, "schedule", due=due))
    assert not Draft.objects.exists()
    assert Article.objects.get().status == "draft"


@pytest.mark.parametrize("lacks", [{"published_on": None}, {"title": ""}])
def test_what_lacks_something_is_not_scheduled(editor, lacks):
    article = make_draft(**{"title": "Un titre"} | lacks)
    answer = press(editor, article, "schedule", due=at(hours=1))
    assert "needs a title and a date" in said(answer)
    assert not Draft.objects.exists()


def test_what_its_draft_lacks_is_told_when_it_is_scheduled(editor):
    article = make_article()
    edit(editor, article, lede="Autre chose.")
    Article.objects.update(status="draft")
    edit(editor, Article.objects.get(), published_on="")
    answer = press(editor, article, "schedule", due=at(hours=1))
    assert "needs a title and a date" in said(answer)
    assert open_draft(article).state == Draft.State.WRITING


# The acts of the list


def test_the_list_publishes_no_draft_beside_and_names_it(editor):
    article, other = make_article("Un titre"), make_draft("Brouillon")
    edit(editor, article, title="Un autre titre")
    html = act(editor, "publish", article, other)
    assert "A draft stands beside “Un titre”: publish it on its own page." in html
    assert "1 article was published." in html
    assert Article.objects.get(pk=article.pk).title == "Un titre"
    assert open_draft(article)


def test_what_the_list_publishes_is_in_review_no_more(editor):
    article = make_draft()
    acts.send(article, None)
    act(editor, "publish", article)
    assert Article.objects.get().is_public
    assert not open_draft(article)


def test_the_list_takes_back_nothing_that_is_scheduled(editor):
    article = make_draft("Un titre")
    press(editor, article, "schedule", due=at(hours=1))
    assert "“Un titre” is scheduled" in act(editor, "unpublish", article)
    assert Article.objects.get().is_scheduled


def test_a_draft_beside_what_the_list_takes_back_is_scheduled_no_more(editor):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    press(editor, article, "schedule", due=at(hours=1))
    act(editor, "unpublish", article)
    assert open_draft(article).state == Draft.State.WRITING


# Deleted items


def test_the_publish_page_of_a_deleted_article_leads_away_as_its_form_does(editor):
    article = make_article()
    edit(editor, article, title="Un autre titre")
    address = f"{LIST}{article.pk}/publish/"
    article.delete()
    answers = [editor.get(address), editor.post(address, {"act": "publish", "seen": ""})]
    assert [one.status_code for one in answers] == [410, 410]
    assert "corbeille" in said(answers[0])
    assert Draft.objects.get().state == Draft.State.WRITING


def test_the_draft_of_what_is_restored_is_there_again(editor):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    key = article.pk
    article.delete()
    restore([one.pk for one in lying(kinds())], kinds())
    article = Article.objects.get(pk=key)
    assert open_draft(article).edits[0]["after"]["title"] == "Un autre titre"
    press(editor, article, "publish")
    assert Article.objects.get().title == "Un autre titre"


def test_the_draft_of_what_is_emptied_is_gone_with_all_it_said(editor):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    article.delete()
    call_command("empty_bin")
    assert Draft.objects.exists()
    call_command("empty_bin", "--now")
    assert not Draft.objects.exists()
    assert not Trace.objects.filter(tabled="articles_draft", before__isnull=False).exists()


def test_drafts_that_are_over_for_long_are_forgotten(editor, settings):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    press(editor, article, "drop")
    call_command("empty_bin")
    assert Draft.objects.exists()
    Draft.objects.update(changed_at=now() - timedelta(days=settings.BIN_DAYS))
    call_command("empty_bin")
    assert not Draft.objects.exists()


def test_an_open_draft_is_never_forgotten(editor):
    edit(editor, make_article("Un titre"), title="Un autre titre")
    Draft.objects.update(changed_at=now() - timedelta(days=900))
    call_command("empty_bin", "--now")
    assert Draft.objects.exists()


@pytest.mark.parametrize("action", ["publish", "unpublish"])
def test_the_list_leaves_what_goes_at_that_moment_and_names_it(editor, monkeypatch, action):
    article = make_draft("Un titre") if action == "publish" else make_article("Un titre")
    gone = Article.objects.all().delete
    monkeypatch.setattr(ImportedArticleAdmin, "lock", lambda desk, key: gone())
    assert "“Un titre” was changed meanwhile: it was left." in act(editor, action, article)
