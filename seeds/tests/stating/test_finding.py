"""What an article states becomes suggested figures: first, again, after an editor's decision."""

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import Citation, Figure, Origin, Relation, Sketch, Story
from programmes.tests.factories import (
    make_editor,
    make_figure,
    make_indicator,
    make_organisation,
)
from seeds.models import RunEntry
from seeds.naming.finder import Finder
from seeds.naming.vocabulary import vocabulary
from seeds.stating.finding import Desk, Found, find_figures, waiting
from seeds.stating.rereading import evidence_of
from seeds.tests.pages import PARAGRAPHS, save
from seeds.tests.stating.imported import (
    SENTENCE,
    TEXT,
    again,
    figures,
    imported,
    load,
    make_catalogue,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


# First


def test_a_statement_becomes_a_suggested_figure_with_its_sentence(tmp_path):
    assert imported(tmp_path) == ["9.000"]
    figure, citation = Figure.objects.get(), Citation.objects.get()
    assert (figure.state, figure.value, figure.qualifier) == ("suggested", 9000, "more")
    assert (figure.places, figure.as_of_in_iso, figure.subject) == (["MA"], "2024", "coopératives")
    assert figure.indicator.name_fr == "Coopératives soutenues"
    assert (citation.figure, citation.exact, citation.state) == (figure, SENTENCE, "standing")
    assert citation.around_number[1] == "9.000"
    assert citation.publication_name == "La Gazette du Haut Plateau"


def test_a_figure_without_a_date_is_as_of_its_article(tmp_path):
    imported(tmp_path, *PARAGRAPHS[::2], "Au Maroc, 932 coopératives ont été soutenues.")
    assert Figure.objects.get().as_of_in_iso == "2025-07-08"


def test_the_programme_of_a_sentence_is_that_of_its_figure(tmp_path):
    imported(tmp_path, *PARAGRAPHS[::2], "Le Sillon a formé 214 coopératives.")
    assert Figure.objects.get().programme.slug == "sillon"


def test_who_says_so_is_one_origin_for_all_figures_of_a_source(tmp_path):
    office = make_organisation()
    said = "Selon l'Office des sources, 932 coopératives et 72 experts y travaillent."
    imported(tmp_path, *PARAGRAPHS[::2], said)
    origin = Origin.objects.get()
    assert (origin.kind, origin.organisation) == ("organisation", office)
    assert origin.citations.count() == 2


def test_two_values_of_one_thing_are_related_and_two_papers_make_a_story(tmp_path):
    said = "Au Maroc, {} coopératives et 472 experts se retrouvent, avec 312 ateliers."
    save(tmp_path, "a.txt", paragraphs=(*PARAGRAPHS[::2], said.format(932)))
    save(
        tmp_path,
        "b.txt",
        paper="Le Val",
        paragraphs=("Un jour à Tifawin.", "Gris.", said.format(845)),
    )
    load(tmp_path)
    assert Relation.objects.contradicting().count() == 1
    assert Story.objects.get().articles.count() == 2


def test_a_dry_run_keeps_no_figure(tmp_path):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path, dry_run=True)
    assert not Figure.objects.exists()
    assert not Sketch.objects.exists()


def test_reading_processes_find_the_same(tmp_path):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path, jobs=2)
    assert figures() == ["9.000"]


def test_articles_that_a_killed_run_left_are_looked_at_by_the_next(tmp_path):
    make_article("Bilan", body=f"<p>{SENTENCE}</p>")
    assert waiting().count() == 1
    load(tmp_path)
    assert figures() == ["9.000"]
    assert not waiting().exists()


# Same again


def test_what_is_unchanged_is_not_written(tmp_path):
    imported(tmp_path)
    with connection.execute_wrapper(_nothing_is_written):
        assert again() == 0


def _nothing_is_written(execute, sql, params, many, context):
    assert not sql.startswith(("INSERT", "UPDATE", "DELETE")), sql
    return execute(sql, params, many, context)


def test_the_article_as_it_stands_states_what_its_page_did(tmp_path):
    imported(tmp_path, *TEXT, "Le Sillon a formé 214 coopératives, dont 75 % en 2023.")
    assert again() == 0


def test_a_suggestion_whose_sentence_is_gone_is_deleted(tmp_path):
    imported(tmp_path, *TEXT, "Selon l'Office, 72 experts sont venus.")
    assert imported(tmp_path) == ["9.000"]
    assert not Origin.objects.exists()


def test_a_corrected_date_is_the_date_of_its_suggestions(tmp_path):
    imported(tmp_path, *PARAGRAPHS[::2], "Au Maroc, 932 coopératives ont été soutenues.")
    Article.objects.update(published_on="2025-07-09")
    assert again() == 1
    assert Figure.objects.get().as_of_in_iso == "2025-07-09"


def test_new_wordings_are_proposed_for_known_figures(tmp_path, capsys):
    imported(tmp_path, *PARAGRAPHS[::2], "Au Maroc, 72 experts ont été mobilisés.")
    experts = make_indicator("Experts mobilisés", wordings_fr=["experts"])
    call_command("find_figures")
    assert capsys.readouterr().out == "1 figures changed\n"
    assert Figure.objects.get().indicator == experts


# After an editor's decision


def test_a_decided_figure_stays_and_its_lost_quote_is_an_orphan(tmp_path):
    imported(tmp_path)
    deciding.confirm(Figure.objects.get(), by=make_editor())
    imported(tmp_path, *PARAGRAPHS)
    figure = Figure.objects.confirmed().get()
    assert figure.citations.get().state == "orphan"


def test_a_rejected_figure_is_not_suggested_again(tmp_path):
    imported(tmp_path)
    deciding.reject(Figure.objects.get(), by=make_editor(), reason="No result.")
    imported(tmp_path, *TEXT, "Le maire a salué les tisserandes.")
    assert again() == 0
    assert Figure.objects.get().state == "rejected"


def test_a_value_that_another_figure_took_over_is_not_suggested_again(tmp_path):
    imported(tmp_path, *TEXT, "Elles sont plus de 9.000 coopératives au Maroc en 2024.")
    for figure in Figure.objects.order_by("pk"):
        deciding.confirm(figure, by=make_editor())
    assert Figure.objects.confirmed().get().citations.count() == 2
    assert again() == 0


def test_what_an_editor_changed_in_a_suggestion_is_kept(tmp_path):
    imported(tmp_path)
    Figure.objects.update(subject="coopératives agricoles", indicator=None)
    assert again() == 0
    assert Figure.objects.get().subject == "coopératives agricoles"


def test_a_figure_that_was_reopened_is_not_deleted_with_its_sentence(tmp_path):
    imported(tmp_path)
    figure = Figure.objects.get()
    deciding.confirm(figure, by=make_editor())
    deciding.reopen(figure, by=make_editor(), reason="Look again.")
    imported(tmp_path, *PARAGRAPHS[::2])
    assert Figure.objects.get().citations.get().state == "orphan"


def test_what_an_editor_entered_is_not_deleted():
    figure = make_figure("900", quote="Neuf centaines de coopératives.", number="Neuf")
    Article.objects.update(body="<p>Rien.</p>")
    find_figures(Article.objects.all())
    assert Figure.objects.get() == figure


def test_where_an_editor_wrote_the_text_its_figures_are_those_that_stand(tmp_path):
    imported(tmp_path)
    Article.objects.update(body="<p>Au Maroc, 845 coopératives ont été soutenues.</p>")
    assert imported(tmp_path, *TEXT, "Au Maroc, 72 experts sont venus.") == ["845"]


# What cannot be placed


@pytest.mark.parametrize(
    "words",
    [
        f"Au Maroc, {'9' * 40} coopératives ont été soutenues.",
        "Au Maroc, 1.2.3.4 coopératives ont été soutenues.",
        "Au Maroc, 0,0,0 coopératives ont été soutenues.",
        "Au Maroc, 12٣4 coopératives ont été soutenues.",
        "Au Maroc, 140 % des coopératives ont été soutenues.",
        "Au Maroc, -5 % des coopératives ont été soutenues.",
        "Au Maroc, -12 coopératives ont été soutenues.",
        "Au Maroc, 932 coopératives étaient soutenues au 31 juin 2025.",
        "Au Maroc, 0,123456789 % des coopératives ont été soutenues.",
    ],
)
def test_no_number_makes_an_import_fail(tmp_path, words):
    imported(tmp_path, *PARAGRAPHS[::2], words)
    assert not RunEntry.objects.filter(outcome="failed").exists()
    assert again() == 0


def test_the_same_sentence_in_two_articles_is_two_figures(tmp_path):
    save(tmp_path, "a.txt", paragraphs=TEXT)
    save(tmp_path, "b.txt", title="Une autre foire", paragraphs=TEXT)
    load(tmp_path)
    assert figures() == ["9.000", "9.000"]


@pytest.mark.parametrize("count", [3, 30])
def test_finding_asks_as_often_however_many_there_are(count, django_assert_num_queries):
    for number in range(count):
        make_article(f"Tifawin {number}", body=f"<p>Au Maroc, {number + 200} coopératives.</p>")
    with django_assert_num_queries(35):  # two for what may be withheld, two to judge
        assert find_figures(Article.objects.all()).changed == count


def test_what_an_editor_changed_while_an_import_ran_is_read_anew(tmp_path):
    imported(tmp_path)
    read_before = Article.objects.get()
    evidence = evidence_of(read_before, Finder(vocabulary()))
    article = Article.objects.get()
    article.body = article.body.replace("9.000", "9.400")
    article.save()
    found = Found()
    Desk().find([(read_before, evidence)], found)
    assert figures() == ["9.400"]


def test_an_article_that_was_deleted_while_an_import_ran_is_left_out(tmp_path):
    imported(tmp_path)
    gone = Article.objects.get()
    evidence = evidence_of(gone, Finder(vocabulary()))
    Article.objects.all().delete()
    Desk().find([(gone, evidence)], Found())
    assert not Sketch.objects.exists()


def test_a_reopened_figure_whose_sentence_is_gone_is_no_change(tmp_path):
    imported(tmp_path)
    editor = make_editor()
    figure = deciding.confirm(Figure.objects.get(), by=editor)
    deciding.reopen(figure, by=editor, reason="Again.")
    Article.objects.update(body="<p>Rien.</p>")
    again()
    assert again() == 0


def test_what_readers_once_saw_is_not_renewed(tmp_path):
    imported(tmp_path, *PARAGRAPHS[::2], "Au Maroc, 932 coopératives ont été soutenues.")
    editor = make_editor()
    figure = deciding.confirm(Figure.objects.get(), by=editor)
    deciding.reopen(figure, by=editor, reason="Again.")
    Article.objects.update(published_on="2019-03-03")
    again()
    assert Figure.objects.get().as_of_in_iso == "2025-07-08"


# Kinds and dates


def test_an_order_of_magnitude_is_read_and_contradicts_a_number(tmp_path):
    make_figure("932")
    assert imported(tmp_path, *PARAGRAPHS[::2], "Au Maroc, des milliers de coopératives.") == [
        "932",
        "milliers",
    ]
    vague = Figure.objects.get(qualifier="vague")
    assert (vague.value, vague.qualifier_words) == (1000, "des milliers")
    assert Relation.objects.get(second=vague).kind == "contradicts"


def test_a_target_is_read_as_one_and_contradicts_nothing(tmp_path):
    make_figure("932")
    text = "Au Maroc, le programme vise 1.300 coopératives d'ici 2030."
    imported(tmp_path, *PARAGRAPHS[::2], text)
    target = Figure.objects.get(value=1300)
    assert (target.kind, target.as_of_in_iso, target.dated) == ("target", "2030", "stated")
    assert not Relation.objects.exists()


@pytest.mark.parametrize(
    ("sentence", "dated"), [(SENTENCE, "stated"), (SENTENCE.replace(" en 2024", ""), "printed")]
)
def test_a_figure_says_whether_its_sentence_dates_it(tmp_path, sentence, dated):
    imported(tmp_path, *PARAGRAPHS[::2], sentence)
    assert Figure.objects.get().dated == dated


def test_what_a_sentence_says_of_a_time_to_come_is_a_target(tmp_path):
    imported(tmp_path, *PARAGRAPHS[::2], SENTENCE.replace("2024", "2031"))
    assert Figure.objects.get().kind == "target"
