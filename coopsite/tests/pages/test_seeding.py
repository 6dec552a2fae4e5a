"""Pages in catalogue files: brought once, never over an editor's text, written back the same."""

import pytest
from django.conf import settings
from django.core.management import call_command

from coopsite.models import Page
from seeds.models import CatalogueEntry
from seeds.tests.catalogues import load, write

pytestmark = pytest.mark.django_db
CONTACT = """
[[pages]]
slug = "contact"
footer = 4
title.fr = "Contact"
title.en = "Contact us"
summary.fr = "Pour écrire."
body.fr = "<p>Écrivez <a href='https://example.org/'>ici</a>.</p>"
body.en = "<p>Write here, [[figure membres]] did.</p>"
"""
NEWS = """
[[pages]]
slug = "un-site"
kind = "news"
day = 2026-11-20
title.fr = "Un site"
body.fr = "<p>Il ouvre.</p>"
"""


def brought(tmp_path, text, name="pages.toml"):
    write(tmp_path, name, text)
    return load(tmp_path)


def test_a_file_brings_pages_and_news(tmp_path):
    status, said = brought(tmp_path, CONTACT + NEWS)
    assert status == 0, said
    contact, news = Page.objects.order_by("slug")
    assert (contact.kind, contact.footer, contact.title_en) == ("page", 4, "Contact us")
    assert (news.kind, str(news.day), news.status) == ("news", "2026-11-20", "draft")
    assert contact.outdated_translations() == []


def test_a_later_import_leaves_an_editors_text_alone(tmp_path):
    brought(tmp_path, CONTACT)
    Page.objects.update(body_fr="<p>Notre texte.</p>")
    _, said = brought(tmp_path, CONTACT.replace("ici", "là").replace("Pour écrire", "Une adresse"))
    page = Page.objects.get()
    assert page.body_fr == "<p>Notre texte.</p>"
    assert page.summary_fr == "Une adresse."
    assert "1 kept" in said


def test_a_page_that_an_editor_deleted_does_not_come_back(tmp_path):
    brought(tmp_path, CONTACT)
    Page.objects.all().delete()
    brought(tmp_path, CONTACT)
    assert not Page.objects.exists()


def test_the_same_file_changes_nothing(tmp_path):
    brought(tmp_path, CONTACT + NEWS)
    _, said = brought(tmp_path, CONTACT + NEWS)
    assert "0 created, 0 updated" in said


def test_what_is_exported_is_what_an_import_brings_back(tmp_path):
    brought(tmp_path, CONTACT + NEWS)
    call_command("export_catalogue", str(tmp_path / "1"), verbosity=0)
    first = (tmp_path / "1" / "pages.toml").read_bytes()
    Page.objects.all().delete()
    CatalogueEntry.objects.all().delete()
    status, said = load(tmp_path / "1")
    assert status == 0, said
    call_command("export_catalogue", str(tmp_path / "2"), verbosity=0)
    assert (tmp_path / "2" / "pages.toml").read_bytes() == first
    assert b"un-site" in first


def test_html_that_no_page_may_hold_is_dropped(tmp_path):
    brought(tmp_path, CONTACT.replace("Écrivez", "<script>x()</script><h1>Écrivez</h1>"))
    assert "script" not in Page.objects.get().body_fr
    assert "<h1>" not in Page.objects.get().body_fr


BAD = {
    NEWS.replace("day = 2026-11-20", ""): "news need a day",
    CONTACT.replace('"contact"', '"feed"'): "taken by the feed",
    CONTACT.replace("[[figure membres]]", "[[figur membres]]"): "no reference to a figure",
    CONTACT.replace("footer = 4", 'footer = "4"'): "footer",
    CONTACT.replace("summary.fr", "sumary.fr"): "no such key",
    CONTACT.replace("Pour écrire.", "x" * 501): "summary",
}


@pytest.mark.parametrize("text", BAD, ids=list(BAD.values()))
def test_a_file_with_a_mistake_is_refused_whole(tmp_path, text):
    status, said = brought(tmp_path, text)
    assert status != 0
    assert BAD[text] in said
    assert not Page.objects.exists()


def test_the_samples_have_a_page_for_all_that_a_site_must_say(tmp_path):
    (tmp_path / "pages.toml").write_bytes((settings.SEED_DOCUMENTS / "pages.toml").read_bytes())
    status, said = load(tmp_path)
    assert status == 0, said
    slugs = {"a-propos", "methode", "licence", "contact", "accessibilite", "vie-privee"}
    pages = Page.objects.filter(kind="page")
    assert set(pages.values_list("slug", flat=True)) == slugs
    assert Page.objects.filter(kind="news").count() == 1
    assert not any(page.missing_translations() for page in Page.objects.all())
