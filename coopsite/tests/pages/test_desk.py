"""Pages and news at the desk: forms, drafts, what is refused and what is pointed out."""

import pytest

from articles.items.drafts.acts import open_draft
from articles.models import Trace
from coopsite.models import Page
from coopsite.tests.pages.factories import make_news, make_page
from programmes.figures import deciding
from programmes.tests.desk import errors_of, form_at, press, save, seen
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db
DESK = "/admin/coopsite/page/"
PATH = "/pages/notre-methode/"


def at(row):
    return f"{DESK}{row.pk}/change/"


def said_to(client, answer):
    """The messages and the text of the page that comes next."""
    return client.get(answer.url, headers={"accept-language": "en"}).content.decode()


def test_a_page_is_written_and_published(editor, client):
    texts = {"title_fr": "Contact", "slug": "contact", "body_fr": "<p>Écrivez-nous.</p>"}
    answer = save(client, f"{DESK}add/", **texts)
    assert answer.status_code == 302
    one = Page.objects.get()
    assert one.status == "draft"
    press(client, one, "publish")
    assert "Écrivez-nous." in text_of(page(client, "/pages/contact/", "fr"))


def test_an_edit_of_what_readers_see_is_a_draft_beside_it(editor, client):
    one = make_page()
    save(client, at(one), body_fr="<p>Un autre texte.</p>", title_ar="منهجنا")
    assert open_draft(one).is_beside
    assert "Un texte." in page(client, PATH, "fr")
    press(client, one, "publish")
    assert "Un autre texte." in page(client, PATH, "fr")
    assert "منهجنا" in page(client, PATH, "ar")


def test_a_draft_is_previewed_with_its_figures(editor, client):
    figure, one = make_confirmed("932"), make_page()
    save(client, at(one), body_fr=f"<p>Soit [[figure {figure.pk}]].</p>")
    framed = client.get(f"{DESK}{one.pk}/preview/fr/").content.decode()
    assert f'data-figure="{figure.pk}"' in framed
    assert "data-figure" not in page(client, PATH, "fr")


def test_the_slug_of_a_draft_becomes_the_address_once_it_is_published(editor, client):
    one = make_page()
    save(client, at(one), slug="methode")
    assert client.get(f"/fr{PATH}").status_code == 200
    press(client, one, "publish")
    assert client.get(f"/fr{PATH}").url == "/fr/pages/methode/"


def test_what_is_lacking_is_told_and_nothing_is_published(editor, client):
    for values in ({"title_fr": ""}, {"body_fr": ""}):
        one = make_page(status="draft", slug=f"sans-{len(values)}-{Page.objects.count()}", **values)
        press(client, one, "publish")
        one.refresh_from_db()
        assert one.status == "draft"
    news = make_news(status="draft", day=None)
    assert "needs its day" in press(client, news, "publish").content.decode()


def test_scripts_and_handlers_are_dropped(editor, client):
    one = make_page(status="draft")
    bad = '<p onclick="x()">Un<script>x()</script> <img src=x onerror=x()> <a href="x:y">l</a></p>'
    save(client, at(one), body_fr=bad)
    one.refresh_from_db()
    assert not any(word in one.body_fr for word in ("script", "onclick", "onerror", "<img"))


REFUSED = {
    "[[figure 999999]]": "There is no figure",
    "[[figure nulle-part]]": "There is no figure",
    "[[figur 12]]": "is not understood",
    "[[figure <strong>12</strong>]]": "is not understood",
    '<a href="https://example.org">[[figure 12]]</a>': "stands in a link",
    " ".join(f"[[figure {n}]]" for n in range(1, 42)): "at most 40",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_reference_that_cannot_stand_is_refused(editor, client, text):
    one = make_page(status="draft")
    answer = save(client, at(one), body_ar=f"<p>{text}</p>")
    assert REFUSED[text] in errors_of(answer)
    one.refresh_from_db()
    assert one.body_ar == ""


def test_a_reference_whose_figure_went_does_not_keep_a_page_from_being_saved(editor, client):
    one = make_page(status="draft", body_fr="<p>[[figure 999999]]</p>")
    answer = save(client, at(one), body_fr="<p>Soit [[figure 999999]].</p>")
    assert answer.status_code == 302
    assert "“999999”" in said_to(client, answer)


def test_a_figure_that_readers_do_not_see_is_pointed_out(editor, client):
    figure, one = make_figure("932"), make_page(status="draft")
    answer = save(client, at(one), body_fr=f"<p>Soit [[figure {figure.pk}]].</p>")
    assert f"Readers do not see the number of “{figure.pk}”" in said_to(client, answer)
    published = seen(client, f"{DESK}{one.pk}/publish/")
    assert f"Readers do not see the number of “{figure.pk}”" in published


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Soit 932 coopératives.", "932"),
        ("Soit 9 000 membres.", "9 000"),
        ("٩٣٢ تعاونية", "٩٣٢"),
        ("En 2025, dit-on.", ""),
        ("[[figure {pk}]] coopératives.", ""),
    ],
)
def test_a_number_without_evidence_is_pointed_out(editor, client, text, said):
    text = text.format(pk=make_confirmed("932").pk)
    one = make_page(status="draft", body_fr=f"<p>{text}</p>")
    html = seen(client, f"{DESK}{one.pk}/publish/")
    assert ("Numbers without evidence" in html) == bool(said)
    assert said in html


def test_the_slug_of_the_feed_is_refused(editor, client):
    answer = save(client, f"{DESK}add/", title_fr="Flux", slug="feed", body_fr="<p>x</p>")
    assert "taken by the feed" in errors_of(answer)


def test_the_list_says_which_pages_lost_a_number(editor, client, django_assert_max_num_queries):
    figure = make_confirmed("932")
    make_page("Avec", body_fr=f"<p>[[figure {figure.pk}]]</p>")
    make_page("Sans")
    gone = f"{DESK}?figures=gone"
    assert list(client.get(gone).context["cl"].result_list) == []
    deciding.reject(figure, by=make_editor(), reason="Faux.")
    with django_assert_max_num_queries(20):
        answer = client.get(gone)
    assert [one.title_fr for one in answer.context["cl"].result_list] == ["Avec"]
    assert [one.gone for one in client.get(DESK).context["cl"].result_list] == [1, 0]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?q=autre", ["Une autre"]),
        ("?kind__exact=news", ["Un site"]),
        ("?state=draft", ["Un brouillon"]),
        ("?incomplete=untranslated", ["Un brouillon", "Un site", "Une autre"]),
        ("?q=%00", None),
    ],
)
def test_the_list_is_narrowed(editor, client, query, titles):
    make_page("Une autre")
    make_news("Un site")
    make_page("Un brouillon", status="draft")
    answer = client.get(f"{DESK}{query}")
    if titles is not None:
        assert sorted(one.title_fr for one in answer.context["cl"].result_list) == titles


def test_the_search_of_the_desk_finds_a_page(editor, client):
    make_page()
    assert "Notre méthode" in seen(client, "/admin/search/?q=méthode")


def test_what_was_done_is_traced_and_undone_from_the_bin(editor, client):
    one = make_page(status="draft")
    assert Trace.objects.filter(tabled="coopsite_page", done="added").exists()
    client.post(f"{DESK}{one.pk}/delete/", {"post": "yes"})
    assert not Page.objects.exists()
    assert "Notre méthode" in seen(client, "/admin/articles/trace/bin/")


DOORS = ("", "add/", "{pk}/change/", "{pk}/publish/", "{pk}/preview/", "{pk}/history/", "figures/")


@pytest.mark.parametrize("door", DOORS)
def test_nobody_without_a_right_opens_a_door(client, staff_with, door):
    address = DESK + door.format(pk=make_page().pk)
    assert client.get(address).status_code == 302  # to the login
    staff_with("change_article")
    assert client.get(address).status_code == 403


def test_who_may_look_may_not_write(client, staff_with):
    one = make_page(status="draft")
    staff_with("view_page")
    assert client.get(at(one)).status_code == 200
    assert client.post(at(one), {"title_fr": "x"}).status_code == 403
    assert client.get(f"{DESK}figures/").status_code == 403


def test_a_contributor_does_not_publish(client, staff_with):
    one = make_page(status="draft")
    staff_with("view_page", "change_page", "add_page")
    assert press(client, one, "publish").status_code == 403
    one.refresh_from_db()
    assert one.status == "draft"


def test_figures_are_offered_by_value_indicator_and_number(editor, client):
    figure = make_confirmed("932")
    typed = f"[[figure {figure.pk}]]"
    for words in ("932", "cooperatives soutenues", str(figure.pk), "cooperatives-soutenues", ""):
        assert typed in seen(client, f"{DESK}figures/?q={words}")
    for words in ("1234", "licornes", "9" * 500):
        assert typed not in client.get(f"{DESK}figures/?q={words}").content.decode()


def test_a_figure_that_waits_is_not_offered(editor, client):
    figure = make_figure("932")
    assert f"[[figure {figure.pk}]]" not in seen(client, f"{DESK}figures/?q=932")


def test_the_form_tells_how_figures_are_put_in(editor, client):
    html = seen(client, f"{DESK}add/")
    assert "[[figure 12]]" in html
    assert "coopsite/insert.js" in html
    assert form_at(client, f"{DESK}add/")["kind"] == ["page"]
