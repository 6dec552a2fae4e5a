"""A page read again whose article has an open draft: readers see what they saw."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from articles.items.drafts import acts
from articles.items.drafts.acts import open_draft
from articles.models import Article, Draft
from programmes.models import Citation, Mention
from programmes.tests.factories import make_programme
from seeds.loading.loader import Options, import_documents
from seeds.models import RunEntry
from seeds.tests.desk import change, form_at, form_of, press
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db
FIGURE = "La coopérative Tifawin compte 932 adhérentes depuis mardi."
NEWS = "La coopérative Tifawin compte 415 adhérentes depuis mardi."


def load(folder, **options):
    import_documents([folder], Options(**options))


def again(folder, *paragraphs, **options):
    """Import the page with other paragraphs; what is reported of it."""
    save(folder, paragraphs=(*PARAGRAPHS, *paragraphs))
    load(folder, **options)
    entry = RunEntry.objects.latest("pk")
    return entry.outcome, [one["code"] for one in entry.reasons]


@pytest.fixture
def public(tmp_path):
    """An article that an import published, and whose page says no more yet."""
    save(tmp_path)
    load(tmp_path, publish=True)
    return Article.objects.get()


@pytest.fixture
def drafted(public, editor):
    """The same, with a draft beside it of another title."""
    edit(editor, public, title="Un titre de rédaction")
    return public


def edit(client, article, **changes):
    return client.post(form_at(article), form_of(article, **changes))


def row():
    """The article as readers see it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_jsonb(one) - '{as_read,doubts,answered}'::text[]"
            " FROM articles_article AS one"
        )
        return cursor.fetchall()


def numbers():
    """The numbers that are cited from the text as it stands."""
    return {*Citation.objects.standing().values_list("number", flat=True)}


def edits():
    (own,) = Draft.objects.get().edits
    return own


def test_what_a_page_says_is_proposed_to_the_draft_and_readers_see_what_they_saw(drafted, tmp_path):
    before = row()
    assert again(tmp_path, NEWS) == ("kept", ["kept", "proposed"])
    assert row() == before
    assert NEWS in edits()["after"]["body"]
    assert edits()["after"]["title"] == "Un titre de rédaction"


def test_the_draft_that_is_published_says_both(drafted, tmp_path, editor):
    again(tmp_path, NEWS)
    press(editor, drafted, "publish")
    article = Article.objects.get()
    assert article.title == "Un titre de rédaction"
    assert NEWS in article.body


def test_what_the_editor_wrote_in_the_draft_is_kept(public, tmp_path, editor):
    edit(editor, public, body="<p>Un texte de rédaction.</p>")
    before = row()
    assert again(tmp_path, NEWS) == ("kept", ["kept"])
    assert row() == before
    assert edits()["after"]["body"] == "<p>Un texte de rédaction.</p>"


def test_the_same_page_once_more_proposes_nothing_twice(drafted, tmp_path):
    again(tmp_path, NEWS)
    before = edits()
    save(
        tmp_path,
        strip=("Autre titre : un pont s'ouvre", "Encore un : la route ferme"),
        paragraphs=(*PARAGRAPHS, NEWS),
    )
    load(tmp_path)
    assert edits() == before


def test_a_draft_of_other_rows_gets_an_edit_of_the_article(public, tmp_path, editor):
    mention = Mention.objects.create(article=public, programme=make_programme())
    edit(editor, public, **{"mentions-0-struck": "on"})
    again(tmp_path, NEWS)
    tables = {one["tabled"] for one in Draft.objects.get().edits}
    assert tables == {"articles_article", "programmes_mention"}
    assert Mention.objects.get(pk=mention.pk).state != "struck"


def test_figures_are_those_of_the_text_that_readers_see(public, tmp_path, editor):
    again(tmp_path, FIGURE)
    assert "932" in numbers()
    edit(editor, Article.objects.get(), title="Un titre de rédaction")
    again(tmp_path, NEWS)
    assert "932" in numbers()
    assert "415" not in numbers()
    press(editor, public, "publish")
    assert "415" in numbers()


def test_what_is_scheduled_is_reviewed_again_and_says_why(drafted, tmp_path, editor):
    schedule(drafted)
    assert again(tmp_path, NEWS) == ("kept", ["kept", "proposed", "scheduled-no-more"])
    draft = open_draft(drafted)
    assert (draft.state, draft.due) == (Draft.State.REVIEW, None)
    assert "une importation l’a modifié" in draft.trouble


def test_what_says_nothing_new_stays_scheduled(drafted, tmp_path):
    schedule(drafted)
    load(tmp_path, read_known=True)
    assert open_draft(drafted).state == Draft.State.SCHEDULED


def schedule(article):
    article = Article.objects.get(pk=article.pk)
    acts.schedule(article, None, now() + timedelta(hours=1))


def test_an_article_that_is_to_appear_waits_again_with_what_the_page_says(tmp_path):
    save(tmp_path)
    load(tmp_path)
    schedule(Article.objects.get())
    assert again(tmp_path, NEWS, publish=True) == ("updated", ["scheduled-no-more"])
    article = Article.objects.get()
    assert NEWS in article.body
    assert article.status == Article.Status.DRAFT
    assert open_draft(article).state == Draft.State.REVIEW


def test_an_article_that_appeared_meanwhile_is_read_again_as_readers_see_it(tmp_path):
    save(tmp_path)
    load(tmp_path)
    schedule(Article.objects.get())
    Article.objects.update(public_from=now() - timedelta(seconds=1))
    assert again(tmp_path, NEWS) == ("updated", [])
    assert Article.objects.get().is_public


def test_an_archived_article_stays_so_and_has_what_the_page_says(public, tmp_path, editor):
    press(editor, public, "archive", note="Remplacé.")
    assert again(tmp_path, NEWS, publish=True)[0] == "updated"
    article = Article.objects.get()
    assert (article.status, article.archive_note) == ("archived", "Remplacé.")
    assert (article.identity, NEWS in article.body) == (public.identity, True)


def test_what_is_in_review_is_published_by_no_import(tmp_path):
    save(tmp_path)
    load(tmp_path)
    acts.send(Article.objects.get(), None)
    assert again(tmp_path, NEWS, publish=True) == ("updated", [])
    assert not Article.objects.get().is_public
    assert Draft.objects.get().state == Draft.State.REVIEW


def test_a_doubt_that_the_draft_answers_stays_answered_there(public, tmp_path, editor):
    doubt = {"code": "left-out", "detail": "Une ligne."}
    Article.objects.update(doubts=[doubt])
    edit(editor, public, title="Un titre de rédaction", settled="on")
    assert edits()["after"]["answered"] == [doubt]
    again(tmp_path, NEWS)  # another body: the answer was about the one before
    assert "answered" not in edits()["after"]


def test_drafts_of_a_chunk_are_looked_up_together(tmp_path):
    for number in range(9):
        save(tmp_path, f"{number}.txt", title=f"Atelier numéro {number} du village")
    load(tmp_path)
    with CaptureQueriesContext(connection) as asked:
        load(tmp_path, read_known=True)
    of_articles = """FROM "articles_draft" WHERE ("articles_draft"."tabled" = 'articles_article'"""
    assert sum(of_articles in one["sql"] for one in asked.captured_queries) < 4


def test_a_change_of_what_readers_see_needs_no_draft(public, tmp_path, editor):
    change(editor, public, title="Un titre de rédaction")
    assert again(tmp_path, NEWS) == ("kept", ["kept"])
    assert NEWS in Article.objects.get().body
    assert not open_draft(public)
