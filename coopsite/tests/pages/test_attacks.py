"""What hostile texts and strangers do to pages that editors write: nothing."""

import pytest

from articles.text.html import sanitise
from coopsite.models import Page
from coopsite.pages.placed import MOST
from coopsite.pages.references import in_links, not_understood, parts_of, words_in
from coopsite.tests.pages.factories import make_news, make_page
from programmes.figures.withholding import Grounds, withhold_figure
from programmes.tests.factories import make_confirmed, make_editor, make_indicator
from programmes.tests.reading import page, text_of

DESK = "/admin/coopsite/page/"
PATH = "/pages/notre-methode/"

IN_TAGS = [
    '<p title="[[figure {}]]">Un texte.</p>',
    '<p><a href="https://x.example/?q=[[figure {}]]">ici</a></p>',
    '<p><a href="https://x.example/" title="a > b [[figure {}]]">ici</a></p>',
    '<p title="[[licence]]">Un texte.</p>',
]


@pytest.mark.parametrize("text", IN_TAGS)
@pytest.mark.django_db
def test_a_reference_within_a_tag_puts_nothing_there(client, text):
    figure = make_confirmed("932")
    body = sanitise(text.format(figure.pk))
    assert words_in(body) == []
    make_page(body_fr=body)
    html = page(client, PATH, "fr")
    assert body in html
    assert "932" not in text_of(html)


@pytest.mark.parametrize(
    "text",
    [
        "[[figure ",
        '<"',
        "<a",
        '<a title="',
        "[[figure 1",
        "&nbsp;",
        "[[figure 1]]",
        "<a>[[figure 1]]",
    ],
)
def test_a_long_hostile_text_is_read_to_its_end(text):
    html = text * 20_000
    assert "".join(part.html for part in parts_of(html)).count("[[figure 1]]") == 0
    words_in(html), in_links(html), not_understood(html)


@pytest.mark.django_db
def test_ten_thousand_references_are_two_questions_and_few_figures(
    client, django_assert_num_queries
):
    members = make_indicator("Membres")
    keys = [make_confirmed(str(200 + n), indicator=members).pk for n in range(MOST + 2)]
    made = make_page(body_fr=" ".join(f"[[figure {key}]]" for key in keys * 250))
    client.get("/fr/")  # what the foot asks for
    with django_assert_num_queries(3):
        said = text_of(page(client, f"/pages/{made.slug}/", "fr"))
    assert f"{200 + MOST - 1}" in said
    assert f"{200 + MOST}" not in said


@pytest.mark.django_db
def test_a_reference_in_a_title_stays_words(client):
    figure = make_confirmed("932")
    words = f"Soit [[figure {figure.pk}]]"
    make_page(title_fr=words, slug="notre-methode")
    html = page(client, PATH, "fr")
    assert words in html
    assert "932" not in html


@pytest.mark.django_db
def test_a_withheld_number_is_nowhere(client):
    figure = make_confirmed("932")
    body = f"<p>Soit [[figure {figure.pk}]] et [[figure {figure.indicator.slug}]].</p>"
    make_page(body_fr=body, summary_fr="En bref.")
    make_news(body_fr=body)
    withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy", "Demande."))
    for path in (
        PATH,
        "/news/",
        "/news/un-nouveau-site/",
        "/news/feed/",
        "/",
        "/search/?q=methode",
    ):
        for language in ("fr", "ar"):
            assert "932" not in text_of(page(client, path, language)), path


ACTS = ("add/", "{pk}/change/", "{pk}/publish/", "{pk}/preview/", "{pk}/delete/", "{pk}/history/")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.django_db
def test_a_stranger_changes_nothing(client, staff_with, act):
    one = make_page(status="draft")
    before = Page.objects.values().get()
    address = DESK + act.format(pk=one.pk)
    said = {"title_fr": "Pris", "slug": "pris", "post": "yes", "publish": "1"}
    assert client.post(address, said).status_code == 302
    staff_with("view_article", "change_article", "delete_article")
    assert client.post(address, said).status_code in (403, 405)
    assert Page.objects.values().get() == before
