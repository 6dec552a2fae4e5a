"""Notes at the desk: the panel of a form, the page of its own, and what mentions one."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from articles.items.notes import note
from articles.models import Addressee, Note, Trace
from articles.tests.factories import make_article
from conftest import enter
from programmes.tests.factories import make_figure, make_organisation, make_programme
from seeds.tests.desk import form_at, seen

pytestmark = pytest.mark.django_db
MINE = "/admin/articles/addressee/"
BY_SCRIPT = {"accept": "application/json", "accept-language": "en"}
WORD = '<p class=MsoNormal>Bonjour<script>alert("1")</script> & bonsoir</p>'


def notes_of(item):
    """The address of the page of an item's notes."""
    return f"/admin/{item._meta.app_label}/{item._meta.model_name}/{item.pk}/notes/"


def write(client, item, text, **headers):
    sent = {"headers": headers or {"accept-language": "en"}}
    return client.post(notes_of(item), {"note_text": text}, **sent)


def delete(client, written, item):
    return client.post(f"{notes_of(item)}{written.pk}/delete/")


def colleague(name="omar", *rights):
    """Another member of staff, and a client on which they have logged in."""
    user = User.objects.create_user(name, email=f"{name}@example.org", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights or ["view_article"]))
    return user, enter(Client(), user)


@pytest.fixture
def article():
    return make_article("Un bilan")


@pytest.mark.parametrize("make", [make_article, make_programme, make_organisation, make_figure])
def test_whatever_is_an_item_and_a_figure_has_notes(editor, make):
    item = make()
    assert write(editor, item, "À revoir.").status_code == 302
    form = notes_of(item).replace("/notes/", "/change/")
    for address in (form, notes_of(item)):
        assert "À revoir." in seen(editor, address)
    assert Note.objects.get().by_name == "anna"


def test_the_panel_has_the_newest_last_with_who_and_when(editor, article):
    for text in ("Première.", "Seconde."):
        write(editor, article, text)
    html = seen(editor, form_at(article))
    panel = html.partition('id="notes"')[2]
    assert panel.index("Première.") < panel.index("Seconde.")
    assert "<bdi>anna</bdi>" in panel
    assert "<time datetime=" in panel
    assert "2 notes" in html


def test_the_panel_is_no_part_of_the_form_of_the_item(editor, article):
    html = seen(editor, form_at(article))
    assert html.index("</form>", html.index('id="article_form"')) < html.index('id="notes"')


def test_paragraphs_and_links_are_made_of_plain_text(editor, article):
    write(editor, article, "Voir https://example.org/?a=1&b=2\n\nMerci.")
    panel = seen(editor, notes_of(article))
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="nofollow">' in panel
    assert "<p>Merci.</p>" in panel


def test_pasted_html_is_shown_as_it_was_typed_and_runs_nothing(editor, article):
    write(editor, article, WORD)
    for address in (form_at(article), notes_of(article)):
        html = seen(editor, address)
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; bonsoir" in html
    assert Note.objects.get().text == WORD


def test_a_link_that_runs_a_script_is_text(editor, article):
    write(editor, article, 'javascript:alert(1) http://x/"onmouseover="alert(1)')
    assert 'href="javascript' not in seen(editor, notes_of(article))
    assert '"onmouseover="' not in seen(editor, notes_of(article))


@pytest.mark.parametrize(
    ("text", "said"),
    [("  ", "the note is empty"), ("a" * 5001, "5,001"), ("Voir @nobody", "“@nobody”")],
)
def test_what_is_refused_stays_in_the_form_and_is_told(editor, article, text, said):
    answer = write(editor, article, text)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert said in html
    assert text.strip() in html.partition("<textarea")[2]
    assert not Note.objects.exists()


def test_a_script_learns_the_same(editor, article):
    refused = write(editor, article, "Voir @nobody", **BY_SCRIPT)
    assert refused.status_code == 400
    assert "“@nobody”" in refused.json()["error"]
    stored = write(editor, article, WORD, **BY_SCRIPT).json()
    assert stored["said"] == "The note is stored."
    assert "&lt;script&gt;" in stored["notes"]


def test_a_note_on_what_was_deleted_meanwhile_is_not_stored_and_not_lost(editor, article):
    address = notes_of(article)
    article.delete()
    answer = editor.post(address, {"note_text": "À revoir."}, headers={"accept-language": "en"})
    assert answer.status_code == 410
    assert "À revoir.</textarea>" in answer.content.decode()
    by_script = editor.post(address, {"note_text": "À revoir."}, headers=BY_SCRIPT)
    assert "deleted meanwhile" in by_script.json()["error"]
    assert not Note.objects.exists()


def test_a_colleague_without_an_address_is_told_to_the_writer(editor, article):
    omar, _client = colleague()
    omar.email = ""
    omar.save()
    answer = write(editor, article, "@omar", **BY_SCRIPT).json()
    assert answer["said"] == "The note is stored. No mail could be sent to: omar."


# Who may


def test_who_may_only_look_at_an_item_writes_notes_on_it(article):
    _user, client = colleague()
    assert write(client, article, "Je regarde.").status_code == 302
    assert "Je regarde." in seen(client, form_at(article))


def test_who_may_not_look_at_an_item_neither_reads_nor_writes(editor, article):
    write(editor, article, "Entre nous.")
    _user, client = colleague("lina", "view_publication")
    assert client.get(notes_of(article)).status_code == 403
    assert write(client, article, "Moi aussi.").status_code == 403
    assert write(client, article, "Moi aussi.", **BY_SCRIPT).status_code == 403
    assert Note.objects.count() == 1


def test_nobody_reads_notes_without_logging_in(client, article):
    assert client.get(notes_of(article)).status_code == 302
    assert write(client, article, "Moi.").status_code == 302
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    ("rights", "own", "status"),
    [
        (["view_article"], True, 302),
        (["view_article"], False, 403),
        (["view_article", "delete_note"], False, 302),
        (["view_publication", "delete_note"], False, 403),
    ],
)
def test_its_writer_and_who_may_delete_notes_delete_one(editor, article, rights, own, status):
    user, client = colleague("omar", *rights)
    writer = user if own else User.objects.get(username="anna")
    written = note(article, writer, "À revoir.")
    assert delete(client, written, article).status_code == status
    assert Note.objects.exists() == (status == 403)
    assert not own or Trace.objects.get(tabled="articles_note", done="deleted").by_name == "omar"


def test_who_may_not_delete_a_note_is_not_offered_it(editor, article):
    note(article, User.objects.get(username="anna"), "À revoir.")
    _user, client = colleague()
    assert "Delete this note" in seen(editor, notes_of(article))
    assert "Delete this note" not in seen(client, notes_of(article))


def test_a_note_is_deleted_on_the_page_of_its_own_item_alone(editor, article):
    written = note(article, User.objects.get(username="anna"), "À revoir.")
    delete(editor, written, make_article("Un autre"))
    editor.get(f"{notes_of(article)}{written.pk}/delete/")
    assert Note.objects.exists()
    assert editor.post("/admin/articles/article/999/notes/1/delete/").status_code == 404


# The list of what mentions one


def mentioned(client, query=""):
    return [str(one.note.text) for one in client.get(MINE + query).context["cl"].result_list]


def test_open_notes_that_mention_one_are_listed_and_ticked(editor, article):
    _user, client = colleague()
    for text in ("@omar : un.", "@omar : deux.", "Personne."):
        write(editor, article, text)
    assert mentioned(client) == ["@omar : deux.", "@omar : un."]
    assert "2 are open." in seen(client, "/admin/")
    first = Addressee.objects.get(note__text="@omar : un.")
    client.post(MINE, {"action": "tick", "_selected_action": [first.pk]})
    assert mentioned(client) == ["@omar : deux."]
    assert mentioned(client, "?state=done") == ["@omar : un."]
    client.post(f"{MINE}?state=done", {"action": "open_again", "_selected_action": [first.pk]})
    assert len(mentioned(client)) == 2


def test_nobody_reads_or_ticks_what_mentions_another(editor, article):
    colleague()
    write(editor, article, "@omar : un.")
    key = Addressee.objects.get().pk
    assert mentioned(editor, "?state=all") == []
    editor.post(MINE, {"action": "tick", "_selected_action": [key]})
    assert Addressee.objects.get().done_at is None
    assert editor.post(f"{MINE}{key}/delete/", {"post": "yes"}).status_code in (302, 403)
    assert Addressee.objects.exists()


def test_who_may_no_longer_look_at_an_item_no_longer_reads_its_notes(editor, article):
    user, client = colleague()
    write(editor, article, "@omar : un.")
    user.user_permissions.clear()
    assert mentioned(client) == []


def test_a_note_leads_to_its_item_and_names_one_that_is_gone(editor, article):
    _user, client = colleague()
    write(editor, article, "@omar : un.")
    assert f'href="{form_at(article)}#notes"' in seen(client, MINE)
    article.delete()
    assert "Un bilan" in seen(client, MINE)


@pytest.mark.parametrize("count", [1, 12])
def test_list_and_panel_ask_as_often_however_many_there_are(
    editor, article, django_assert_max_num_queries, count
):
    _user, client = colleague()
    for n in range(count):
        write(editor, article, f"@omar : {n}")
    with django_assert_max_num_queries(8):
        client.get(MINE)
    with django_assert_max_num_queries(8):
        client.get(notes_of(article))


def test_no_public_page_says_a_word_of_a_note(editor, article):
    write(editor, article, "Entre nous seuls.")
    for path in (article.get_absolute_url(), "/fr/articles/", "/fr/articles/feed/"):
        assert "Entre nous" not in Client().get(path).content.decode()
