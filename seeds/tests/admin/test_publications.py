"""Publications at the editors' desk."""

import pytest

from articles.models import Publication
from articles.tests.factories import make_article, make_articles, make_publication
from seeds.tests.desk import LIST, listed, seen

pytestmark = pytest.mark.django_db

PUBLICATIONS = "/admin/articles/publication/"


def test_publications_lead_to_their_articles(editor):
    make_articles(2)
    make_article("Ailleurs", publication=make_publication("Le Lien"))
    gazette = Publication.objects.get(name="La Gazette")
    link = f"{LIST}?publication__id__exact={gazette.pk}"
    assert f'<a href="{link}">2</a>' in seen(editor, PUBLICATIONS)
    assert len(listed(editor, f"?publication__id__exact={gazette.pk}")) == 2


def test_the_policy_is_chosen_in_the_form(editor):
    gazette = make_publication()
    editor.post(
        f"{PUBLICATIONS}{gazette.pk}/change/",
        {
            "name": "La Gazette",
            "slug": "la-gazette",
            "kind": "newspaper",
            "language": "fr",
            "reuse": "link",
            "issuer-TOTAL_FORMS": "0",
            "issuer-INITIAL_FORMS": "0",
        },
    )
    gazette.refresh_from_db()
    assert gazette.reuse == "link"


def test_publications_are_found_by_name_and_policy(editor):
    make_publication("Le Lien", reuse="link")
    make_publication("La Gazette")
    for query in ("?q=lien", "?reuse__exact=link"):
        found = editor.get(PUBLICATIONS + query).context["cl"].result_list
        assert [publication.name for publication in found] == ["Le Lien"]


def test_a_publication_is_added(editor):
    assert editor.get(f"{PUBLICATIONS}add/").status_code == 200
    new = {"name": "Le Lien", "slug": "le-lien", "kind": "site", "language": "fr"}
    new |= {"reuse": "extract", "issuer-TOTAL_FORMS": "0", "issuer-INITIAL_FORMS": "0"}
    editor.post(f"{PUBLICATIONS}add/", new)
    assert Publication.objects.get().reuse == "extract"


def test_a_publication_with_articles_is_not_deleted(editor):
    make_article()
    publication = Publication.objects.get()
    editor.post(f"{PUBLICATIONS}{publication.pk}/delete/", {"post": "yes"})
    assert Publication.objects.exists()


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    for n in range(count):
        make_publication(f"Journal {n}")
    with django_assert_num_queries(8):
        seen(editor, PUBLICATIONS)
