"""Corrections as editors write them at the desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.items.bin import kinds, lying, restore
from articles.models import Article, Trace
from articles.tests.factories import make_article
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Correction
from programmes.tests.desk import at, errors_of, listed, save, seen
from programmes.tests.factories import make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db
ADD = "/admin/programmes/correction/add/"
TEXT = "Nous avions écrit quarante villages."


def write(client, query="", **values):
    return save(client, f"{ADD}{query}", **{"text_fr": TEXT} | values)


def correct(**values):
    return Correction.objects.create(**{"text_fr": TEXT} | values)


@pytest.mark.parametrize("of", ["article", "figure"])
def test_a_correction_is_written_from_the_page_of_what_it_is_of(editor, of):
    row = make_article() if of == "article" else make_confirmed()
    desk = f"/admin/{row._meta.label_lower.replace('.', '/')}/{row.pk}/change/"
    assert f'href="{ADD}?{of}={row.pk}"' in seen(editor, desk)
    assert write(editor, f"?{of}={row.pk}").status_code == 302
    correction = Correction.objects.get()
    assert getattr(correction, of) == row
    assert (correction.by_name, correction.day) == ("anna", timezone.localdate())
    assert "1 correction<" in seen(editor, desk)


def test_who_wrote_it_stays_when_another_editor_changes_it(editor):
    correction = correct(article=make_article(), by_name="imane")
    save(editor, at(correction), text_en="We had written forty.")
    correction.refresh_from_db()
    assert (correction.by_name, correction.text_en) == ("imane", "We had written forty.")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Choose an article or a figure, not both."),
        ({"article": "one", "figure": "one"}, "Choose an article or a figure, not both."),
        ({"article": "one", "text_fr": "  "}, "Write the text in one language at least."),
        ({"article": "one", "text_fr": "a" * 3001}, "at most 3000 characters"),
        ({"article": "one", "day": "2999-01-01"}, "dated today or before"),
        ({"article": "one", "day": "hier"}, "Enter a valid date."),
        ({"article": "999999"}, "Select a valid choice"),
    ],
)
def test_what_makes_no_sense_is_told_and_not_stored(editor, values, said):
    rows = {"article": make_article(), "figure": make_confirmed()}
    values = {name: rows[name].pk if said == "one" else said for name, said in values.items()}
    assert said in errors_of(write(editor, **values))
    assert not Correction.objects.exists()


def test_a_day_of_before_is_kept(editor):
    day = timezone.localdate() - timedelta(days=9)
    write(editor, f"?article={make_article().pk}", day=day.isoformat())
    assert Correction.objects.get().day == day


def test_the_list_is_searched_and_filtered(editor):
    correct(article=make_article())
    correct(figure=make_figure("41"), text_fr="", text_en="Forty.")
    texts = [f"{timezone.localdate()}: {text}" for text in (TEXT, "Forty.")]
    assert listed(editor, "correction") == {*texts}
    assert listed(editor, "correction", "?q=forty") == {texts[1]}
    assert listed(editor, "correction", "?of=article") == {texts[0]}
    assert listed(editor, "correction", "?seen=no") == {texts[1]}
    assert listed(editor, "correction", "?seen=yes") == {texts[0]}


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_as_often_however_many_there_are(
    editor, django_assert_max_num_queries, count
):
    for _ in range(count):
        correct(article=make_article())
    with django_assert_max_num_queries(9):
        listed(editor, "correction")


def test_what_is_done_to_it_is_traced_by_its_words(editor):
    write(editor, f"?article={make_article().pk}")
    line = Trace.objects.filter(tabled="programmes_correction").get()
    assert (line.done, line.by_name, line.named) == ("added", "anna", TEXT)


def test_a_deleted_correction_lies_in_the_bin_and_comes_back(editor):
    correction = correct(article=make_article())
    editor.post(at(correction).replace("/change/", "/delete/"), {"post": "yes"})
    assert not Correction.objects.exists()
    [line] = lying(kinds())
    assert line.named == TEXT
    restore([line.pk], kinds())
    assert Correction.objects.get().pk == correction.pk


def test_corrections_of_a_deleted_article_come_back_with_it(editor):
    correction = correct(article=make_article())
    editor.post(f"/admin/articles/article/{correction.article_id}/delete/", {"post": "yes"})
    assert not Correction.objects.exists()
    restore(list(lying(["articles_article"]).values_list("pk", flat=True)), kinds())
    assert Correction.objects.get().article == Article.objects.get()


def test_an_earlier_text_is_had_back_and_what_is_withheld_stays_so(editor):
    figure = make_confirmed()
    quote = figure.citations.get()
    correction = correct(article=make_article("Autre"), text_fr=f"« {quote.exact} »")
    mark = Trace.objects.first().pk
    save(editor, at(correction), text_fr=TEXT)
    withholding.withhold_quote(quote, by=make_editor(), grounds=Grounds("law"))
    newest = Trace.objects.of(correction).first().pk
    editor.post(
        at(correction).replace("/change/", "/history/compare/"),
        {"restore": f"{mark}:", "newest": newest},
    )
    correction.refresh_from_db()
    assert quote.exact in correction.text_fr
    assert not Correction.objects.public().exists()


def test_words_that_are_withheld_already_are_not_told_when_they_are_typed(editor):
    quote = make_confirmed().citations.get()
    withholding.withhold_quote(quote, by=make_editor(), grounds=Grounds("law"))
    write(editor, f"?article={make_article('Autre').pk}", text_fr=quote.exact)
    assert Correction.objects.get().withholding
    assert not Correction.objects.public().exists()


def test_who_may_not_write_corrections_is_offered_none(staff_with):
    article = make_article()
    client = staff_with("view_article")
    assert "Write a correction" not in seen(client, f"/admin/articles/article/{article.pk}/change/")
    assert client.post(ADD, {"text_fr": TEXT}).status_code == 403
