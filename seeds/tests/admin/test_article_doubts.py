"""Doubts at the desk: answered one by one, and they do not come back."""

import pytest

from articles.models import Article, Trace
from articles.tests.factories import make_article, make_publication
from seeds.intake.answering import field_of, still_answered, unanswered
from seeds.loading.loader import Options, import_documents
from seeds.models import RunEntry
from seeds.tests.desk import act, change, drafts, form_at, seen
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db
BROKEN = {"code": "broken-text", "detail": "utf-8"}
UNSURE = {"code": "unsure-title", "detail": "Un pont neuf"}


def read_anew(folder, monkeypatch):
    """The article, after a newer reader has read its page again."""
    for module in ("seeds.loading.loader", "seeds.loading.writing"):
        monkeypatch.setattr(f"{module}.READER_VERSION", 10_000)
    import_documents([folder], Options())
    return Article.objects.get()


def test_one_doubt_is_answered_and_no_field_changes(editor):
    article = make_article(doubts=[BROKEN, UNSURE])
    answer = change(editor, article, _answer="unsure-title Un pont neuf")
    assert answer["Location"] == form_at(article)
    after = Article.objects.get()
    assert (after.doubts, after.answered) == ([BROKEN], [UNSURE])
    assert after.title == article.title
    assert {*Trace.objects.of(article).exclude(before=None)[0].before} == {"doubts", "answered"}


def test_the_form_has_a_button_for_each_doubt(editor):
    html = seen(editor, form_at(make_article(doubts=[BROKEN, UNSURE])))
    assert html.count('name="_answer"') == 2
    assert 'value="unsure-title Un pont neuf"' in html


def test_who_may_only_look_cannot_answer(staff_with):
    article = make_article(doubts=[BROKEN])
    client = staff_with("view_article")
    assert 'name="_answer"' not in seen(client, form_at(article))
    assert change(client, article, _answer="broken-text utf-8").status_code == 403
    assert Article.objects.get().doubts == [BROKEN]


def test_an_answer_needs_the_token_of_the_form(editor):
    article = make_article(doubts=[BROKEN])
    editor.handler.enforce_csrf_checks = True
    assert change(editor, article, _answer="broken-text utf-8").status_code == 403


def test_another_choice_answers_what_was_unsure(editor):
    article = make_article(doubts=[UNSURE, BROKEN])
    change(editor, article, title="Un pont neuf")
    after = Article.objects.get()
    assert (after.doubts, after.answered) == ([BROKEN], [UNSURE])


def test_what_an_editor_answered_is_not_asked_by_the_next_import(editor, tmp_path, monkeypatch):
    save(tmp_path, day="31 - 02 - 2025")
    import_documents([tmp_path], Options())
    article = Article.objects.get()
    change(editor, article, published_on="2025-02-28")
    after = read_anew(tmp_path, monkeypatch)
    assert after.published_on.isoformat() == "2025-02-28"
    assert [one["code"] for one in (*after.doubts, *after.answered)] == ["impossible-date"]
    assert after.doubts == []


def test_what_nobody_answered_is_asked_again(tmp_path, monkeypatch):
    save(tmp_path, day="31 - 02 - 2025")
    import_documents([tmp_path], Options())
    assert read_anew(tmp_path, monkeypatch).doubts == Article.objects.get().doubts != []


def test_an_answer_ends_when_the_page_says_something_else():
    answered = [UNSURE, BROKEN]
    before = {"title": "A", "lede": "x", "body": "y"}
    assert still_answered(answered, before, {**before}) == answered
    assert still_answered(answered, before, {**before, "title": "B"}) == [BROKEN]
    assert still_answered(answered, before, {**before, "lede": "z"}) == [UNSURE]


def test_only_the_very_doubt_is_answered():
    other = {"code": "unsure-title", "detail": "Un autre"}
    assert unanswered([UNSURE, other], [UNSURE]) == [other]


def test_every_doubt_is_about_a_field_of_an_article():
    assert field_of({"code": "bad-source", "detail": ""}) == "source_url"
    assert field_of({"code": "future-date", "detail": ""}) == "published_on"
    assert field_of({"code": "of-tomorrow", "detail": ""}) == "body"


def test_those_without_doubt_are_published_in_one_act(editor):
    sure = make_article("Sûr", **drafts())
    doubted = make_article("Douteux", **drafts(doubts=[BROKEN]))
    said = act(editor, "publish_without_doubt", sure, doubted)
    assert "1 article was published." in said
    assert "1 article is in doubt: it was left." in said
    assert [a.title for a in Article.objects.published()] == ["Sûr"]


def test_a_doubt_that_came_meanwhile_is_heard(editor, monkeypatch):
    article = make_article("Sûr", **drafts())
    every = type(Article.objects.all()).exclude
    monkeypatch.setattr(  # an import ends between the list and the act
        "articles.lists.admin_list.ListedArticles.exclude",
        lambda self, **how: Article.objects.update(doubts=[BROKEN]) and every(self, **how).none(),
    )
    monkeypatch.setattr(
        "articles.lists.admin_list.ListedArticles.filter", lambda self, *a, **k: self
    )
    said = act(editor, "publish_without_doubt", article)
    assert "is in doubt now: it was left." in said
    assert not Article.objects.published()


def test_an_import_publishes_only_papers_that_were_known(tmp_path):
    make_publication("La Gazette du Haut Plateau")
    save(tmp_path, "known.txt")
    save(tmp_path, "new.txt", paper="Le Lien du Rif")
    import_documents([tmp_path], Options(publish=True, only_known_papers=True))
    shown = Article.objects.published().get()
    assert shown.publication.name == "La Gazette du Haut Plateau"
    told = RunEntry.objects.get(path="new.txt").reasons
    assert told == [{"code": "unknown-paper", "detail": "Le Lien du Rif"}]
