"""The public page of what editors write."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from articles.items.drafts.acts import open_draft
from articles.models import Draft
from coopsite.models import Page
from coopsite.tests.pages.factories import make_news, make_page
from programmes.figures import deciding
from programmes.figures.withholding import Grounds, withhold_figure
from programmes.tests.factories import make_confirmed, make_editor, make_indicator
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db
PATH = "/pages/notre-methode/"
TEXTS = {
    "title_en": "Our method",
    "title_ar": "منهجنا",
    "body_en": "<p>A text.</p>",
    "body_ar": "<p>نص.</p>",
}


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Un texte."), ("en", "A text."), ("ar", "نص.")]
)
def test_a_page_is_read_in_three_languages(client, language, said):
    make_page(**TEXTS)
    html = page(client, PATH, language)
    assert said in text_of(html)
    assert "not translated" not in html


def test_french_stands_where_a_translation_is_missing_and_says_so(client):
    make_page()
    html = page(client, PATH, "ar")
    assert '<article class="own-page" lang="fr" dir="ltr">' in html
    assert '<p class="note" lang="ar" dir="rtl">' in html


def test_a_title_in_another_language_than_the_text_is_marked(client):
    make_page(title_ar="منهجنا")
    assert '<h1 lang="ar" dir="rtl">' in page(client, PATH, "ar")


@pytest.mark.parametrize("status", ["draft", "published"])
def test_readers_see_what_is_published(client, status):
    make_page(status=status)
    assert (client.get(f"/fr{PATH}").status_code == 200) == (status == "published")


def test_a_page_appears_at_its_time(client):
    one = make_page(public_from=now() + timedelta(hours=1))
    assert client.get(f"/fr{PATH}").status_code == 404
    Page.objects.filter(pk=one.pk).update(public_from=now() - timedelta(hours=1))
    assert client.get(f"/fr{PATH}").status_code == 200


def test_an_archived_page_says_so(client):
    make_page(status="archived", archive_note="Voir la nouvelle page.")
    answer = client.get(f"/fr{PATH}")
    assert answer.status_code == 410
    assert "Voir la nouvelle page." in answer.content.decode()


def test_an_old_address_leads_to_the_page(client):
    one = make_page()
    one.slug = "methode"
    one.save()
    one.slug = "comment"
    one.save()
    for old in ("notre-methode", "methode"):
        answer = client.get(f"/fr/pages/{old}/")
        assert (answer.status_code, answer.url) == (301, "/fr/pages/comment/")


def test_an_address_that_another_page_took_is_its(client):
    one = make_page()
    Page.objects.filter(pk=one.pk).update(slug="methode")
    make_page(title_fr="Une autre", body_fr="<p>Autre texte.</p>")
    assert "Autre texte." in page(client, PATH, "fr")


def test_news_and_pages_lead_to_each_other(client):
    make_news("Un site")
    assert client.get("/fr/pages/un-site/").url == "/fr/news/un-site/"


@pytest.mark.parametrize("slug", ["nulle-part", "feed", "x" * 300])
def test_an_address_without_a_page_is_not_found(client, slug):
    assert client.get(f"/fr/pages/{slug}/").status_code == 404


def test_a_figure_stands_in_the_sentence_in_the_readers_language(client):
    figure = make_confirmed("9000", indicator=make_indicator("Membres"))
    text = f"<p>Soit [[figure {figure.pk}]], dit-on.</p>"
    make_page(body_fr=text)
    french, english = page(client, PATH, "fr"), page(client, PATH, "en")
    assert f'data-figure="{figure.pk}">9\u202f000</span>' in french
    assert f'data-figure="{figure.pk}">9,000</span>' in english
    assert f'href="/en/figures/{figure.pk}/"' in english
    assert '<span class="placed" lang="en" dir="ltr">' in english
    assert "</span>, dit-on." in french.replace(" ,", "#")


def test_a_rejected_figure_is_gone_from_the_page_with_its_number(client):
    figure = make_confirmed("932")
    make_page(body_fr=f"<p>Soit [[figure {figure.pk}]].</p>", body_en="")
    deciding.reject(figure, by=make_editor(), reason="Faux.")
    said = text_of(page(client, PATH, "en"))
    assert "932" not in said
    assert "An editor rejected the number that stood here." in said


def test_a_withheld_figure_is_gone_from_the_page_with_its_number(client):
    figure = make_confirmed("932")
    make_page(body_fr=f"<p>Soit [[figure {figure.pk}]].</p>")
    withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy", "Demande."))
    said = text_of(page(client, PATH, "en"))
    assert "932" not in said
    assert "withheld" in said


def test_a_page_costs_the_same_however_many_figures_it_has(client, django_assert_num_queries):
    members = make_indicator("Membres")
    keys = [make_confirmed(str(200 + n), indicator=members).pk for n in range(3)]
    references = " ".join(f"[[figure {key}]]" for key in keys)
    make_page("Une", body_fr=f"<p>[[figure {keys[0]}]]</p>")
    make_page("Trois", body_fr=f"<p>{references} [[figure membres]]</p>")
    for slug, queries in (("une", 3), ("trois", 4)):  # one for indicators
        with django_assert_num_queries(queries):
            client.get(f"/fr/pages/{slug}/")


def test_a_page_without_figures_is_one_question(client, django_assert_num_queries):
    make_page()
    with django_assert_num_queries(1):
        client.get(f"/fr{PATH}")


@pytest.mark.parametrize(("named", "said"), [("CC-BY-4.0", "CC BY 4.0"), ("", "ask us")])
def test_the_licence_is_that_of_the_settings(client, settings, named, said):
    settings.DATA_LICENCE = named
    make_page(body_fr="<p>Sous [[licence]].</p>")
    assert said in text_of(page(client, PATH, "en"))


def test_a_draft_beside_a_page_is_not_seen(client):
    one = make_page()
    edit = {"table": "coopsite_page", "key": str(one.pk), "done": "changed"}
    edit |= {"before": {"title_fr": one.title_fr}, "after": {"title_fr": "Le brouillon"}}
    Draft.objects.create(tabled="coopsite_page", key=one.pk, edits=[edit])
    assert open_draft(one).is_beside
    assert "Le brouillon" not in page(client, PATH, "fr")


def test_the_sitemap_names_what_is_published(client):
    make_page()
    make_news("Un site")
    make_page("Un brouillon", status="draft")
    text = client.get("/sitemap-texts.xml").content.decode()
    assert "/fr/pages/notre-methode/" in text
    assert "/ar/news/un-site/" in text
    assert "brouillon" not in text
