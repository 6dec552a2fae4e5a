"""Publications that are no paper, at the desk."""

import pytest

from articles.tests.factories import make_publication
from programmes.models import Issuer
from programmes.tests.desk import seen
from programmes.tests.factories import make_organisation

pytestmark = pytest.mark.django_db


def at(publication):
    return f"/admin/articles/publication/{publication.pk}/change/"


def posted(publication, **changes):
    return {
        "name": publication.name,
        "slug": publication.slug,
        "language": "fr",
        "reuse": "extract",
        "kind": "report",
        "issuer-TOTAL_FORMS": "1",
        "issuer-INITIAL_FORMS": "0",
        "issuer-0-publication": publication.pk,
    } | changes


def test_an_editor_says_what_a_publication_is_and_who_issues_it(editor):
    publication, office = make_publication(), make_organisation()
    editor.post(at(publication), posted(publication, **{"issuer-0-organisation": office.pk}))
    publication.refresh_from_db()
    assert publication.kind == "report"
    assert Issuer.objects.get().organisation == office


def test_a_paper_needs_no_issuer(editor):
    publication = make_publication()
    editor.post(at(publication), posted(publication, kind="agency"))
    publication.refresh_from_db()
    assert publication.kind == "agency"
    assert not Issuer.objects.exists()


def test_the_list_is_narrowed_by_kind(editor):
    make_publication("Le Fil")
    make_publication("Bulletin officiel", kind="law")
    html = seen(editor, "/admin/articles/publication/?kind__exact=law")
    assert "Bulletin officiel" in html
    assert "Le Fil" not in html
