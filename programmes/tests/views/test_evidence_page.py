"""The page of a figure: its sentences, other values, and what editors decided."""

from datetime import date

import pytest

from articles.models import Publication
from articles.tests.factories import make_article, make_publication
from programmes.figures import deciding, settling
from programmes.figures.citing import check_citations
from programmes.models import Figure, Origin, Relation
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_editor,
    make_figure,
    make_organisation,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db

QUOTE = "Au total, 932 coopératives sont soutenues."
BODY = f"<p>Un autre sujet.</p><p>Le bilan est connu. {QUOTE} La suite vient.</p>"


def evidence(client, figure, language="en"):
    """The page of a figure."""
    return page(client, f"/figures/{figure.pk}/", language)


def confirmed_in(**publication):
    """A confirmed figure in an article of a paper."""
    paper = make_publication(**publication)
    return make_confirmed(article=make_article(body=BODY, publication=paper))


def test_the_quote_is_marked_in_its_paragraph(client):
    html = evidence(client, confirmed_in())
    assert ">932</b> coopératives sont soutenues.</mark> La suite vient." in html
    assert "Le bilan est connu. <mark>Au total, <b" in html
    assert "Un autre sujet" not in html


@pytest.mark.parametrize("reuse", [Publication.Reuse.EXTRACT, Publication.Reuse.LINK])
def test_the_quote_stands_alone_where_the_paper_keeps_its_text(client, reuse):
    words = text_of(evidence(client, confirmed_in(name="Le Fil", reuse=reuse)))
    assert "932 coopératives sont soutenues." in words
    assert "Le bilan est connu" not in words


def test_the_paragraph_of_a_draft_is_not_shown(client):
    figure = confirmed_in()
    figure.citations.get().article.unpublish()
    html = evidence(client, figure)
    assert "Le bilan est connu" not in html
    assert "sont soutenues" in html
    assert "/articles/" not in html.partition("<main")[2].partition("</main>")[0]


def test_paper_day_and_the_sentence_at_its_source_are_given(client):
    figure = make_confirmed()
    figure.citations.update(source_url="https://gazette.example/bilan")
    html = evidence(client, figure)
    assert "La Gazette" in html
    assert "8 July 2025" in html
    assert "https://gazette.example/bilan#:~:text=Au%20total%2C%20932%20coop%C3%A9ratives" in html


def test_a_quote_of_a_file_with_pages_names_its_page_and_links_to_it(client):
    figure = make_confirmed()
    figure.citations.update(source_url="https://gazette.example/bilan.pdf#top", page=12)
    html = evidence(client, figure)
    assert 'href="https://gazette.example/bilan.pdf#page=12"' in html
    assert "p. 12" in html


def test_an_address_that_is_no_web_page_is_no_link(client):
    figure = make_confirmed()
    figure.citations.update(source_url="javascript:alert(1)")
    assert "javascript:" not in evidence(client, figure)


def test_the_name_leads_to_the_indicator(client):
    figure = make_confirmed()
    assert f'<a href="/en/indicators/{figure.indicator.slug}/">' in evidence(client, figure)


def test_a_rejected_figure_without_indicator_is_named_by_what_was_printed(client):
    figure = make_confirmed(subject="coopératives <b>")
    deciding.reject(figure, by=make_editor(), reason="Not a result.")
    Figure.objects.filter(pk=figure.pk).update(indicator=None)
    assert "<bdi>coopératives &lt;b&gt;</bdi>" in evidence(client, figure)


def test_papers_are_gathered_under_their_origin(client):
    figure = make_confirmed()
    make_citation(figure)
    figure.citations.update(
        origin=Origin.objects.create(kind="communique", organisation=make_organisation())
    )
    words = text_of(evidence(client, figure))
    assert words.count("Office des sources") == 1
    assert "1 origin, 1 paper" in words


def test_a_figure_that_waits_for_an_editor_has_no_page(client):
    for end in ("/", ".json", "/cite.ris", "/cite.bib", "/?fragment"):
        assert client.get(f"/en/figures/{make_figure().pk}{end}").status_code == 404


@pytest.mark.parametrize("end", ["/", ".json", "/cite.ris", "/cite.bib", "/?fragment"])
def test_a_rejected_figure_that_readers_never_saw_has_no_page(client, end):
    draft = make_article("Un brouillon", status="draft", body=BODY)
    figure = make_figure(quote=QUOTE, article=draft)
    deciding.reject(figure, by=make_editor(), reason="No result.", public_reason="Of no programme.")
    assert client.get(f"/en/figures/{figure.pk}{end}").status_code == 404


def test_a_figure_that_was_found_twice_leads_nowhere_while_the_other_waits(client):
    first, second = make_confirmed(), make_figure(quote=QUOTE)
    deciding.confirm(second, by=make_editor())
    deciding.reopen(first, by=make_editor(), reason="Look again.")
    assert client.get(f"/en/figures/{second.pk}/").status_code == 404


def test_a_rejected_figure_says_why_and_is_not_cited(client):
    figure = make_confirmed()
    why = {"reason": "Seen by Omar.", "public_reason": "Misprint of the paper."}
    deciding.reject(figure, by=make_editor(), **why)
    words = text_of(evidence(client, figure))
    assert "an editor rejected it" in words
    assert "Misprint of the paper." in words
    assert "Omar" not in words
    assert "Cite this" not in words
    assert client.get(f"/en/figures/{figure.pk}.json").status_code == 404


def test_a_figure_that_was_found_twice_leads_to_the_one_that_stands(client):
    first, second = make_confirmed(), make_figure(quote=QUOTE)
    deciding.confirm(second, by=make_editor())
    answer = client.get(f"/en/figures/{second.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/en/figures/{first.pk}/")


def test_an_orphan_is_said_to_be_one(client):
    figure = make_confirmed()
    article = figure.citations.get().article
    article.body = "<p>Rien.</p>"
    article.save()
    check_citations([article])
    assert "no longer stands in it" in text_of(evidence(client, figure))


def test_the_quote_stays_when_its_article_goes(client):
    figure = make_confirmed()
    figure.citations.get().article.delete()
    words = text_of(evidence(client, figure))
    assert "its quote is kept" in words
    assert "coopératives sont soutenues" in words


def test_contradicting_values_stand_side_by_side_before_an_editor_judged(client):
    figure = make_confirmed()
    make_confirmed("3200", quote="On compte 3200 coopératives.")
    words = text_of(evidence(client, figure))
    assert "Papers disagree" in words
    assert "On compte 3200 coopératives." in words
    assert "no editor has judged it yet" in words


def test_a_dismissed_contradiction_is_not_shown(client):
    figure = make_confirmed()
    make_confirmed("3200")
    settling.dismiss(Relation.objects.get(), by=make_editor())
    assert "Papers disagree" not in evidence(client, figure)


def test_a_value_that_waits_for_an_editor_is_not_shown_beside(client):
    figure = make_confirmed()
    make_figure("3200", quote="On compte 3200 coopératives.")
    assert "3,200" not in evidence(client, figure)


def test_settled_relations_name_the_other_value(client):
    late = make_confirmed()
    early = make_confirmed("800", as_of=date(2023, 6, 1), as_of_precision="month")
    settling.settle(
        Relation.objects.get(), by=make_editor(), reason="Omar asked.", public_reason="A series."
    )
    assert "An earlier value A series." in text_of(evidence(client, late))
    assert "A later value" in text_of(evidence(client, early))
    assert "Omar" not in evidence(client, late)


def test_suggested_relations_other_than_contradictions_are_not_shown(client):
    late = make_confirmed()
    make_confirmed("800", as_of=date(2023, 6, 1))
    assert "An earlier value" not in evidence(client, late)


def test_rejected_values_of_the_same_scope_stay_visible_with_their_reason(client):
    figure, other = make_confirmed(), make_confirmed("93")
    why = {"reason": "Seen by Omar.", "public_reason": "Misprint."}
    deciding.reject(other, by=make_editor(), **why)
    words = text_of(evidence(client, figure))
    assert "Rejected by an editor Misprint." in words
    assert "Omar" not in words


def test_a_rejected_value_that_readers_never_saw_is_not_shown_beside(client):
    figure = make_confirmed()
    other = make_figure("93", quote="Soit 93 coopératives.")
    deciding.reject(other, by=make_editor(), reason="No.", public_reason="Misprint.")
    assert "Misprint." not in evidence(client, figure)
    assert "Soit 93" not in evidence(client, figure)


def test_history_names_no_editor_and_tells_no_note(client):
    figure = make_confirmed()
    why = {"reason": "Omar doubts it.", "public_reason": "Is it still so?"}
    deciding.reopen(figure, by=make_editor(), **why)
    deciding.confirm(figure, by=make_editor())
    words = text_of(evidence(client, figure))
    assert words.count("Confirmed by an editor") == 2
    assert "to be checked again Is it still so?" in words
    assert "imane" not in words
    assert "Omar" not in words


def test_a_quote_cannot_leave_its_place_in_the_page(client):
    quote = 'Au total, 932 coopératives, dit-on : "</script><script>alert(1)</script>".'
    article = make_article(title="</script><b>Titre")
    article.body = "<p>x</p>"
    figure = make_confirmed()
    figure.citations.update(exact=quote, article_title=article.title, start=0, end=1)
    html = evidence(client, figure)
    assert "<script>alert" not in html
    assert "</script><b>" not in html
    assert "&lt;/script&gt;" in html


@pytest.mark.parametrize("key", ["0", "9" * 18, str(2**63), "9" * 40, "9" * 5000])
def test_a_number_that_no_figure_has_is_not_found(client, key):
    for end in ("/", ".json", "/cite.ris", "/cite.bib"):
        assert client.get(f"/en/figures/{key}{end}").status_code == 404


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_page_stands_in_three_languages(client, language):
    html = evidence(client, make_confirmed(), language)
    assert f'<html lang="{language}"' in html
    assert '<blockquote lang="fr" dir="ltr">' in html


def test_the_fragment_is_the_first_sentence_alone(client):
    figure = make_confirmed()
    html = client.get(f"/en/figures/{figure.pk}/?fragment").content.decode()
    assert "<html" not in html
    assert "coopératives sont soutenues" in html
    assert f'href="/en/figures/{figure.pk}/"' in html


@pytest.mark.parametrize("count", [1, 12])
def test_the_page_costs_four_queries(client, django_assert_num_queries, count):
    figure = make_confirmed()
    for number in range(count):
        make_citation(figure)
        make_confirmed(str(3200 + number))
        deciding.reject(make_confirmed(str(50 + number)), by=make_editor(), reason="Misprint.")
    with django_assert_num_queries(4):
        evidence(client, figure)


def test_the_page_says_on_which_day_it_was_only_repeated(client):
    figure = make_confirmed()
    later = make_article("Reprise", body="<p>Soit 932.</p>", published_on=date(2025, 9, 15))
    make_citation(figure, "Soit 932.", article=later)
    words = text_of(page(client, f"/figures/{figure.pk}/"))
    assert "printed on 8 July 2025" in words
    assert "repeated on 15 September 2025" in words
