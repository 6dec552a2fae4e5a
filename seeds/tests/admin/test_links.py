"""What the desk says of addresses outside the site."""

import pytest
from django.contrib.auth.models import User
from django.utils.timezone import now

from articles.items.roles import CONTRIBUTORS, group_of
from articles.models import Article, Link
from articles.tests.factories import make_article, make_draft, make_publication
from conftest import enter
from seeds.tests.desk import form_at, form_of, listed, press, seen

pytestmark = pytest.mark.django_db
PAGE, COPY = "https://paper.test/a", "https://archive.test/a"
LIST = "/admin/articles/link/"


def make_link(state=Link.State.GONE, address=PAGE, **values):
    """A link that was looked at a moment ago."""
    values = {"since": now(), "looked_at": now(), "host": "paper.test"} | values
    return Link.objects.create(address=address, state=state, **values)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (Link.State.ANSWERS, "Its page answers"),
        (Link.State.MOVED, "Its page has moved to https://paper.test/b"),
        (Link.State.REFUSED, "shows its page to no machine"),
        (Link.State.GONE, "Its page is gone since"),
        (Link.State.UNREACHABLE, "It cannot be reached since"),
        (Link.State.BARRED, "leads to no public place"),
    ],
)
def test_the_form_says_what_an_address_answered(editor, state, said):
    make_link(state, leads_to="https://paper.test/b")
    assert said in seen(editor, form_at(make_draft(source_url=PAGE)))


def test_each_address_of_a_form_is_told_of(editor):
    make_link()
    make_link(address=COPY)
    html = seen(editor, form_at(make_draft(source_url=PAGE, archive_url=COPY)))
    assert html.count("link-state") == 2


def test_so_is_that_of_a_paper(editor):
    make_link()
    paper = make_publication(website=PAGE)
    assert "link-state" in seen(editor, f"/admin/articles/publication/{paper.pk}/change/")


def test_the_list_finds_articles_whose_source_is_gone(editor):
    make_link(is_lost=True)
    make_article("Perdu", source_url=PAGE)
    make_article("Trouvé", source_url="https://paper.test/b")
    assert listed(editor, "?attention=source") == {"Perdu"}
    assert "Trouvé" not in listed(editor, "?attention=yes")


def test_an_archived_copy_is_a_draft_until_it_is_published(editor):
    make_link(is_lost=True)
    article = make_article(source_url=PAGE)
    editor.post(form_at(article), form_of(article, archive_url=COPY))
    assert Article.objects.get().archive_url == ""
    press(editor, article, "publish", follow=False)
    assert Article.objects.get().archive_url == COPY


def test_the_list_of_links_says_which_rows_name_one(editor):
    link = make_link()
    article = make_article("Perdu", source_url=PAGE)
    assert PAGE in seen(editor, LIST)
    html = seen(editor, f"{LIST}{link.pk}/change/")
    assert form_at(article) in html
    assert "Its page is gone since" in html


def test_a_contributor_looks_at_links_and_changes_none(client):
    link = make_link()
    user = User.objects.create_user("bilal", is_staff=True)
    user.groups.add(group_of(CONTRIBUTORS))
    enter(client, user)
    assert client.get(f"{LIST}{link.pk}/change/").status_code == 200
    assert client.post(f"{LIST}{link.pk}/delete/").status_code == 403
    assert client.get(f"{LIST}add/").status_code == 403
