"""Fields of many rows, changed together from their list: all or none, nothing public silently."""

import pytest
from django.core.exceptions import ValidationError
from lxml import html

from articles.models import Article, Draft, Trace
from articles.tests.factories import make_article, make_articles, make_draft, make_publication
from programmes.models import Citation, Event, Figure
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_figure,
    make_indicator,
    make_place,
)
from seeds.tests.desk import press

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def choose(client, *rows, **values):
    """Choose rows of a list to change them together; with values the page is answered."""
    meta = rows[0]._meta
    posted = {"action": "change_together", "_selected_action": [row.pk for row in rows]}
    posted |= values | ({"_together": "1"} if values else {})
    answer = client.post(
        f"/admin/{meta.app_label}/{meta.model_name}/", posted, follow=True, headers=ENGLISH
    )
    return html.fromstring(answer.content).text_content()


def test_the_page_says_how_many_and_what_readers_see_and_writes_nothing(editor):
    said = choose(editor, make_draft("Un"), make_draft("Deux"), make_article("Trois"))
    assert "3 rows are changed." in said
    assert "Readers see 1 of them" in said
    assert not Trace.objects.filter(done="changed").exists()


def test_drafts_get_it_in_one_act_with_its_note(editor):
    rows = [make_draft("Un"), make_draft("Deux")]
    paper = make_publication("Le Phare")
    said = choose(editor, *rows, publication=paper.pk, language="", _note="Mal attribué.")
    assert "2 rows were changed." in said
    assert {article.publication for article in Article.objects.all()} == {paper}
    lines = Trace.objects.filter(done="changed", tabled="articles_article")
    assert {line.note for line in lines} == {"Mal attribué."}
    assert len({line.act for line in lines}) == 1
    assert {line.key for line in lines} == {str(row.pk) for row in rows}


def test_what_readers_see_gets_a_draft_beside_and_stays(editor):
    article = make_article("Public", language="fr")
    said = choose(editor, article, make_draft("Un"), language="ar")
    assert "Readers see 1 of them: a draft stands beside it" in said
    article.refresh_from_db()
    assert article.language == "fr"
    press(editor, article, "publish")
    article.refresh_from_db()
    assert article.language == "ar"


def test_a_draft_that_stands_beside_keeps_what_it_said(editor):
    article = make_article("Public")
    for values in ({"language": "ar"}, {"publication": make_publication("Le Phare").pk}):
        choose(editor, article, **values)
    (edit,) = Draft.objects.get().edits
    assert {*edit["after"]} >= {"language", "publication_id"}


def test_a_doubt_is_answered_by_it(editor):
    article = make_draft("Un", publication=None, doubts=[{"code": "no-publication", "detail": ""}])
    choose(editor, article, publication=make_publication("Le Phare").pk)
    assert Article.objects.get().doubts == []


def test_figures_are_found_anew_where_the_language_changes(editor):
    make_place()
    make_indicator(measure="count", unit="coopératives", wordings_fr=["coopératives"])
    body = "<p>Le réseau a soutenu 932 coopératives au Maroc.</p>"
    article = make_draft("Un", body=body, language="ar")
    assert not Citation.objects.exists()
    choose(editor, article, language="fr")
    assert Citation.objects.get().article == article


def test_a_paper_s_policy_is_changed_by_who_may(editor, staff_with):
    papers = [make_publication(name) for name in ("Un", "Deux")]
    choose(editor, *papers, reuse="link")
    for paper in papers:
        paper.refresh_from_db()
    assert [paper.reuse for paper in papers] == ["link", "link"]
    choose(staff_with("view_publication"), *papers, reuse="full")
    papers[0].refresh_from_db()
    assert papers[0].reuse == "link"


def test_cooperatives_and_events_get_a_place(editor):
    place = make_place("MA-02", "Oriental")
    event = Event.objects.create(slug="jour", name_fr="Jour", kind="day", rule="FREQ=YEARLY")
    cooperative = make_cooperative()
    for row in (cooperative, event):
        choose(editor, row, place=place.pk)
        row.refresh_from_db()
        assert row.place == place


def test_figures_that_wait_get_a_place(editor):
    figures = [make_figure("12"), make_figure("14")]
    choose(editor, *figures, place=make_place("MA-02", "Oriental").pk)
    assert [one.places for one in Figure.objects.all()] == [["MA-02"], ["MA-02"]]


def test_no_figure_moves_where_one_is_decided(editor):
    waiting, decided = make_figure("12"), make_confirmed("932")
    before = (waiting.places, decided.places)
    said = choose(editor, waiting, decided, place=make_place("MA-02", "Oriental").pk)
    assert "1 of them is decided already" in said
    assert "Nothing was changed" in said
    assert (
        Figure.objects.get(pk=waiting.pk).places,
        Figure.objects.get(pk=decided.pk).places,
    ) == before


def test_nothing_chosen_is_asked_again(editor):
    said = choose(editor, make_draft("Un"), language="")
    assert "Choose what is to change." in said


def test_too_many_are_refused_in_a_sentence(editor, monkeypatch):
    monkeypatch.setattr("articles.items.together.desk.MOST", 2)
    said = choose(editor, *make_articles(3))
    assert "At most 2 rows are changed together: choose fewer." in said


def test_what_one_row_cannot_have_none_gets(editor, monkeypatch):
    first, second = make_draft("Un"), make_draft("")
    monkeypatch.setattr(Article, "clean", refuse_untitled)
    assert "Nothing was changed: Titre ?" in choose(editor, first, second, language="ar")
    assert {*Article.objects.values_list("language", flat=True)} == {"fr"}


def refuse_untitled(article):
    if not article.title:
        raise ValidationError("Titre ?")
