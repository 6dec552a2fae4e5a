"""Previews of drafts: the very page, for whoever has a link that stands."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from articles.items.addresses import desk_address
from articles.items.drafts.acts import open_draft
from articles.models import Article, Preview, Trace, Withholding
from articles.tests.factories import make_article, make_draft, make_publication
from programmes.figures import withholding
from programmes.tests.factories import make_confirmed, make_editor
from seeds.tests.desk import act, form_at, form_of, press

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def edit(editor, article, **changes):
    """Save the form of an article: a draft."""
    editor.post(form_at(article), form_of(article, **changes), headers=ENGLISH)


def share(item, by=None):
    """The address of a new link."""
    _link, token = Preview.objects.all().share(item, open_draft(item), by or make_editor("omar"))
    return f"/en/preview/{token}/"


def shown(client, address, status=200):
    """What an address shows."""
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def desk(editor, item, **posted):
    """The desk's page of previews, or what a button of it does."""
    address = desk_address(item, "preview", item.pk)
    send = editor.post if posted else editor.get
    return send(address, posted, headers=ENGLISH, follow=True)


@pytest.fixture
def drafted(editor):
    """An article that readers see, with a draft beside it."""
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    return article


def test_a_link_shows_the_page_as_the_draft_says_it(client, drafted):
    html = shown(client, share(drafted))
    assert "<h1>Un autre titre</h1>" in html
    assert "Readers do not see this page as it stands here." in html
    assert Article.objects.get().title == "Un titre"


def test_a_link_shows_an_article_that_was_never_published(client):
    article = make_draft("Un titre")
    assert "<h1>Un titre</h1>" in shown(client, share(article))
    assert not Article.objects.get().is_public


def test_a_link_is_there_in_all_languages(client, drafted):
    english = share(drafted)
    arabic = english.replace("/en/", "/ar/")
    assert f'href="{arabic}"' in shown(client, english)
    assert '<html lang="ar" dir="rtl">' in shown(client, arabic)


def test_nobody_keeps_lists_or_hears_of_a_preview(client, drafted):
    answer = client.get(share(drafted))
    assert {"no-store", "private"} <= {*answer["Cache-Control"].split(", ")}
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert '<meta name="robots" content="noindex, nofollow">' in answer.content.decode()
    assert answer["X-Frame-Options"] == "DENY"


def test_a_preview_is_only_read(client, drafted):
    address = share(drafted)
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


def test_marks_stand_where_the_draft_has_the_quotes(editor, client):
    figure = make_confirmed()
    article = figure.citations.get().article
    edit(editor, article, lede="Une phrase de plus avant. " + article.lede)
    before = figure.citations.values().get()
    assert f'href="/en/figures/{figure.pk}/"' in shown(client, share(article))
    assert figure.citations.values().get() == before


def test_figures_that_lose_their_sentence_are_not_marked(editor, client):
    figure = make_confirmed()
    article = figure.citations.get().article
    edit(editor, article, lede="Autre chose.", body="<p>Rien.</p>")
    assert f"/figures/{figure.pk}/" not in shown(client, share(article))


@pytest.mark.parametrize("token", ["x" * 43, "x", "x" * 2000, "%00", "%FF", "..%2f", "é"])
def test_a_token_that_was_never_made_shows_nothing(client, drafted, token):
    share(drafted)
    assert "This page does not exist" in shown(client, f"/en/preview/{token}/", 404)


def test_a_token_that_was_cut_shows_nothing(client, drafted):
    address = share(drafted)
    assert "This page does not exist" in shown(client, f"{address[:-3]}/", 404)


def test_a_link_that_expired_says_so(client, drafted):
    address = share(drafted)
    Preview.objects.update(made_at=now() - timedelta(days=8), expires_at=now())
    assert "This link has expired" in shown(client, address, 410)


def test_a_link_that_was_revoked_says_so(editor, client, drafted):
    address = share(drafted)
    answer = desk(editor, drafted, revoke=Preview.objects.get().pk)
    assert "The link was revoked" in answer.content.decode()
    assert "This link was revoked" in shown(client, address, 410)


def test_a_link_to_an_article_that_was_deleted_says_so(client):
    article = make_draft("Un titre")
    address = share(article)
    article.delete()
    html = shown(client, address, 410)
    assert "was deleted" in html
    assert "Un titre" not in html


def test_a_link_to_an_article_that_was_archived_says_so(client, drafted):
    address = share(drafted)
    drafted.archive("Remplacé.")
    assert "was archived" in shown(client, address, 410)


def test_a_link_leads_to_what_was_published_and_not_to_the_draft_after_it(editor, client, drafted):
    address = share(drafted)
    press(editor, drafted, "publish")
    drafted.refresh_from_db()
    assert client.get(address).url == drafted.get_absolute_url().replace("/fr/", "/en/")
    edit(editor, drafted, title="Un troisième titre")
    assert client.get(address).status_code == 302


def test_a_link_does_not_show_what_is_drafted_once_it_was_taken_back(editor, client, drafted):
    address = share(drafted)
    press(editor, drafted, "publish")
    press(editor, drafted, "take-back")
    assert "taken back since" in shown(client, address, 410)


@pytest.mark.parametrize("ways", [["take-back"], ["archive", "unarchive"]])
def test_a_link_to_what_was_published_shows_nothing_that_is_written_later(editor, client, ways):
    article = make_draft("Un titre")
    address = share(article)
    for one in ("publish", *ways):
        press(editor, article, one)
    edit(editor, article, title="Un autre titre")
    assert "Un autre titre" not in shown(client, address, 410)


def test_a_link_from_a_list_that_takes_back_shows_nothing(editor, client):
    article = make_draft("Un titre")
    address = share(article)
    press(editor, article, "publish")
    act(editor, "unpublish_alone", article)
    shown(client, address, 410)


def test_a_link_to_a_draft_beside_outlives_that_its_article_is_taken_back(editor, client, drafted):
    address = share(drafted)
    press(editor, drafted, "take-back")
    assert "Un autre titre" in shown(client, address)
    press(editor, drafted, "drop")
    shown(client, address, 410)


def test_a_link_of_an_account_goes_with_it(client, drafted):
    maker = make_editor("omar")
    address = share(drafted, maker)
    maker.delete()
    shown(client, address, 404)


def test_a_link_of_an_account_that_is_closed_shows_nothing(editor, client, drafted):
    maker = make_editor("omar")
    address = share(drafted, maker)
    type(maker).objects.filter(pk=maker.pk).update(is_active=False)
    assert "This link was revoked" in shown(client, address, 410)
    assert "omar" not in desk(editor, drafted).content.decode()


def test_a_link_that_expired_long_ago_is_forgotten(drafted, settings):
    share(drafted)
    ended = now() - timedelta(days=settings.BIN_DAYS)
    Preview.objects.update(made_at=ended - timedelta(days=7), expires_at=ended)
    call_command("empty_bin")
    assert not Preview.objects.exists()


def test_the_links_to_what_is_emptied_are_forgotten(drafted):
    share(drafted)
    drafted.delete()
    call_command("empty_bin")
    assert Preview.objects.exists()
    call_command("empty_bin", "--now")
    assert not Preview.objects.exists()
    assert not Trace.objects.filter(tabled="articles_preview", before__isnull=False).exists()


def test_a_withheld_article_shows_its_tombstone(client, editor, drafted):
    address = share(drafted)
    grounds = withholding.Grounds("privacy", "", "À la demande.")
    withholding.withhold_article(drafted, by=make_editor("omar"), grounds=grounds)
    html = shown(client, address, 410)
    assert "An article was withheld" in html
    assert "Un autre titre" not in html


def test_words_that_are_withheld_are_not_shown_where_a_draft_has_them_anew(editor, client):
    figure = make_confirmed()
    citation = figure.citations.get()
    quote = citation.exact
    other = make_article("Un autre article", publication=make_publication("Le Lien"))
    grounds = withholding.Grounds("privacy")
    withholding.withhold_quote(citation, by=make_editor("omar"), grounds=grounds)
    edit(editor, other, lede=quote)
    html = shown(client, share(other))
    assert quote not in html
    assert "[withheld]" in html


def test_an_article_that_was_taken_back_is_shown_as_it_will_be_again(editor, client):
    article = make_article("Un titre")
    press(editor, article, "take-back")
    assert Withholding.objects.in_force().exists()
    article.refresh_from_db()
    assert "<h1>Un titre</h1>" in shown(client, share(article))
    assert Withholding.objects.in_force().exists()


def test_a_draft_that_lacks_what_it_needs_says_so(client):
    article = make_draft("Un titre", published_on=None)
    assert "needs a title and a date" in shown(client, share(article), 409)


@pytest.mark.django_db(transaction=True)
def test_a_database_that_takes_no_changes_is_named(client, drafted):
    address = share(drafted)
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only TO on")
        try:
            assert "takes no changes just now" in shown(client, address, 503)
        finally:
            cursor.execute("SET default_transaction_read_only TO off")


def test_what_a_link_shows_costs_few_questions(client, drafted):
    address = share(drafted)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    assert len(asked) <= 36, [one["sql"] for one in asked]


# At the desk


def test_the_desk_shows_both_frames_in_a_language(editor, drafted):
    address = desk_address(drafted, "preview", drafted.pk)
    html = editor.get(f"{address}?language=ar", headers=ENGLISH).content.decode()
    assert html.count(f'<iframe src="{address}ar/" title="') == 2
    assert '?language=fr"' in html


def test_only_the_framed_page_may_be_framed_and_by_the_desk_alone(editor, drafted):
    address = desk_address(drafted, "preview", drafted.pk)
    page, framed = editor.get(address), editor.get(f"{address}fr/")
    assert framed["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in framed["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert "frame-src 'self'" in page["Content-Security-Policy"]


def test_the_framed_page_is_the_draft_in_that_language(editor, drafted):
    address = desk_address(drafted, "framed", drafted.pk, "ar")
    html = editor.get(address, headers=ENGLISH).content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert "Un autre titre" in html
    assert editor.get(address.replace("/ar/", "/de/")).status_code == 404


def test_a_link_is_made_and_shown_once(editor, drafted, settings):
    html = desk(editor, drafted, share="1").content.decode()
    address = html.partition(f'value="{settings.SITE_URL}')[2].partition('"')[0]
    assert "Un autre titre" in shown(Client(), address)
    again = desk(editor, drafted).content.decode()
    assert address not in again
    assert "By <bdi>anna</bdi>, " in again


def test_no_link_is_made_to_what_readers_see(editor):
    article = make_article()
    html = desk(editor, article, share="1").content.decode()
    assert "no link was made" in html
    assert not Preview.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "0", "9" * 30])
def test_a_link_that_is_none_is_not_revoked(editor, drafted, key):
    share(drafted)
    html = desk(editor, drafted, revoke=key).content.decode()
    assert "There is no such link" in html
    assert Preview.objects.live().count() == 1


def test_a_link_of_another_article_is_not_revoked(editor, drafted):
    share(make_draft())
    desk(editor, drafted, revoke=Preview.objects.get().pk)
    assert Preview.objects.live().count() == 1
