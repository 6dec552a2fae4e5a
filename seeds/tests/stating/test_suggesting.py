"""What a page states becomes suggested figures, each with its sentence."""

from datetime import date
from decimal import Decimal

import pytest

from articles.models import Article
from programmes.models import Citation, Figure, Origin, Sketch
from programmes.tests.factories import make_indicator, make_programme
from seeds.models import ImportRun
from seeds.tests.pages import PARAGRAPHS, save
from seeds.tests.statements import MEMBERS, WEAVERS, everything, load, make_morocco, state, values

pytestmark = pytest.mark.django_db


def test_a_statement_becomes_a_suggested_figure_with_what_it_says(tmp_path):
    make_morocco()
    state(tmp_path, MEMBERS)
    figure = Figure.objects.get()
    assert (figure.value, figure.qualifier, figure.qualifier_words) == (9000, "more", "plus de")
    assert (figure.number, figure.subject, figure.measure) == ("9.000", "membres", "count")
    assert (figure.as_of, figure.as_of_precision) == (date(2025, 7, 8), "day")
    assert (figure.places, figure.state, figure.ambiguous) == (["MA"], "suggested", "")


def test_its_citation_is_the_sentence_in_its_article(tmp_path):
    state(tmp_path, MEMBERS)
    citation = Citation.objects.get()
    assert citation.exact == MEMBERS
    assert citation.around_number[1] == "9.000"
    assert (citation.article, citation.state) == (Article.objects.get(), "standing")
    assert citation.publication_name == "La Gazette du Haut Plateau"
    assert citation.trouble() == citation.trouble_with(Decimal(9000)) == ""


def test_the_same_page_again_writes_nothing(tmp_path):
    state(tmp_path, MEMBERS, WEAVERS)
    before = everything()
    assert load(tmp_path) == {"page.txt": "unchanged"}
    assert everything() == before


def test_the_same_text_under_another_strip_leaves_the_figures_untouched(tmp_path):
    state(tmp_path, MEMBERS, WEAVERS)
    before = everything()
    save(tmp_path, "page.txt", text=(tmp_path / "page.txt").read_text().replace("Rallye", "Surf"))
    assert load(tmp_path) == {"page.txt": "unchanged"}
    assert everything() == before


def test_a_sentence_with_two_numbers_is_two_figures(tmp_path):
    state(tmp_path, "Le réseau compte 932 coopératives et 72 experts.")
    assert [value for value, _, _ in values()] == ["72", "932"]
    assert len(set(Citation.objects.values_list("exact", flat=True))) == 1


def test_headlines_of_the_strip_state_nothing(tmp_path):
    state(tmp_path, WEAVERS, strip=("Pêche : 400 bateaux au port", "Rallye : 30 pilotes au départ"))
    assert values() == [("214", "tisserandes", "suggested")]


def test_an_article_that_states_nothing_is_sketched_all_the_same(tmp_path):
    state(tmp_path, "Les adhérentes vendent leurs tapis au marché.")
    assert not Figure.objects.exists()
    assert Sketch.objects.get().article == Article.objects.get()


def test_the_indicator_is_proposed_by_its_wordings_and_its_programme(tmp_path):
    sillon = make_programme("Sillon")
    make_indicator("Membres", wordings_fr=["membres"])
    own = make_indicator("Membres du Sillon", wordings_fr=["membres"], programme=sillon)
    state(tmp_path, "Le programme Sillon réunit 640 membres.")
    figure = Figure.objects.get()
    assert (figure.programme, figure.indicator) == (sillon, own)


def test_who_says_so_is_the_origin_one_for_all_that_an_article_takes_from_it(tmp_path):
    cue = "Selon l'Office des sources, "
    state(tmp_path, f"{cue}640 membres travaillent.", f"{cue}72 experts aident.")
    origin = Origin.objects.get()
    assert (origin.kind, origin.words) == ("organisation", "Selon l'Office des sources")
    assert origin.citations.count() == 2


def test_two_reading_processes_suggest_the_same(tmp_path):
    save(tmp_path, paragraphs=(MEMBERS, WEAVERS))
    load(tmp_path, jobs=2)
    assert [value for value, _, _ in values()] == ["214", "9000"]


def test_a_dry_run_leaves_no_figure_behind(tmp_path):
    save(tmp_path, paragraphs=(MEMBERS, WEAVERS))
    load(tmp_path, dry_run=True)
    assert not any(everything().values())


def test_an_import_killed_before_its_figures_is_completed_by_the_next(tmp_path, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr("seeds.loading.loader._Import._figures", lambda loading: iter(()))
        state(tmp_path, MEMBERS)
    assert Article.objects.filter(sketch=None).exists()
    assert not Figure.objects.exists()
    assert load(tmp_path) == {"page.txt": "unchanged"}
    assert values() == [("9000", "membres", "suggested")]
    assert not Article.objects.filter(sketch=None).exists()


def test_an_import_killed_before_the_figures_of_a_changed_page_is_completed(tmp_path, monkeypatch):
    state(tmp_path, MEMBERS)
    with monkeypatch.context() as killed:
        killed.setattr("seeds.loading.loader._Import._figures", lambda loading: iter(()))
        state(tmp_path, WEAVERS)
    assert values() == [("9000", "membres", "suggested")]
    load(tmp_path)
    assert values() == [("214", "tisserandes", "suggested")]


def test_a_better_reader_that_was_killed_is_completed_too(tmp_path, monkeypatch):
    state(tmp_path, MEMBERS)
    Figure.objects.all().delete()  # what a reader that knew less had not found
    for module in ("seeds.loading.loader", "seeds.loading.writing"):
        monkeypatch.setattr(f"{module}.READER_VERSION", 10_000)
    with monkeypatch.context() as killed:
        killed.setattr("seeds.loading.loader._Import._figures", lambda loading: iter(()))
        load(tmp_path)
    load(tmp_path)
    assert values() == [("9000", "membres", "suggested")]


def test_figures_that_the_database_refuses_are_told_with_their_article(tmp_path, monkeypatch):
    save(tmp_path, "a.txt", title="Une page sans chiffres du village", paragraphs=(PARAGRAPHS[0],))
    save(tmp_path, "b.txt", title="Une page que la base refuse", paragraphs=(MEMBERS,))
    monkeypatch.setattr("seeds.stating.suggesting._storable", lambda value: value * 10**30)
    outcomes = load(tmp_path)
    assert outcomes == {
        "a.txt": "created",
        "b.txt": "created",
        "Une page que la base refuse": "failed",
    }
    run = ImportRun.objects.get()
    assert run.entries.get(outcome="failed").reasons[0]["code"] == "figures-not-stored"
    assert not Figure.objects.exists()
    monkeypatch.undo()
    load(tmp_path)  # which the next run tries again
    assert values() == [("9000", "membres", "suggested")]
