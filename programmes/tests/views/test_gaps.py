"""What rows lack: PostgreSQL and Python agree on what is outdated."""

import pytest
from django.utils.translation import override

from articles.models.translation import digest
from programmes.catalogue.gaps import GAPS, Digest, gaps_in_words, gaps_of, with_gaps
from programmes.models import Partnership, Programme, Stage
from programmes.tests.factories import make_organisation, make_place, make_programme

pytestmark = pytest.mark.django_db

TEXTS = [
    "",
    "Il forme.",
    "  Il\tforme \n\n des\u00a0gens\u2003. ",
    "الثلم\u202fيدرّب",
    "\x1cé\x85\u3000",
    "“½€𝄞”",
]


@pytest.mark.parametrize("text", TEXTS)
def test_postgresql_digests_a_text_as_python_does(text):
    make_programme(text or "x", slug="s", summary_fr=text)
    assert Programme.objects.annotate(d=Digest("summary_fr")).get().d == digest(text)


def complete():
    """A programme that lacks nothing."""
    sillon = make_programme(
        summary_fr="Il forme.",
        summary_en="It trains.",
        summary_ar="يدرّب",
        name_en="Furrow",
        name_ar="الثلم",
    )
    sillon.settle_translations(["name_en", "name_ar", "summary_en", "summary_ar"])
    sillon.save()
    sillon.places.add(make_place())
    Partnership.objects.create(programme=sillon, organisation=make_organisation())
    return sillon


def gaps():
    """The words for what the one programme lacks."""
    return [gap.word for gap in gaps_of(with_gaps(Programme.objects.all()).get())]


def test_a_complete_programme_lacks_nothing():
    complete()
    assert gaps() == []


def test_an_empty_programme_lacks_all_but_what_could_be_outdated():
    make_programme()
    assert gaps() == ["summary", "place", "partner", "untranslated"]


def test_a_translation_is_outdated_by_the_words_of_the_french_not_by_its_spaces():
    sillon = complete()
    Programme.objects.update(summary_fr="  Il\n forme. ")
    assert gaps() == []
    Programme.objects.update(summary_fr="Il forme mieux.")
    assert gaps() == ["outdated"]
    sillon.refresh_from_db()
    assert sillon.outdated_translations() == ["summary_en", "summary_ar"]


def test_a_translation_that_nobody_settled_is_outdated():
    make_programme(name_en="Furrow", name_ar="الثلم")
    assert "outdated" in gaps()


def test_stages_count_as_their_programme():
    stage = Stage.objects.create(programme=complete(), name_fr="Marché", name_en="Market")
    assert gaps() == ["untranslated", "outdated"]
    stage.delete()
    assert gaps() == []


def test_what_is_lacking_is_said_in_sentences():
    make_programme(name_en="Furrow")
    with override("en"):
        said = gaps_in_words(with_gaps(Programme.objects.all()).get())
    assert "No place" in said
    assert "Translation missing: name (Arabic)" in said
    assert "Translation outdated: name (English)" in said


@pytest.mark.parametrize("model", GAPS, ids=lambda model: model.__name__)
def test_every_kind_of_row_is_asked_in_one_query(model, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(with_gaps(model.objects.all()))
