"""A day at the desk by keyboard: contributor, reviewer and editor around one article."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils.timezone import localtime, now

from articles.items.drafts.acts import open_draft
from articles.items.roles import CONTRIBUTORS, EDITORS, REVIEWERS
from articles.models import Article, Draft, Note
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.models import Citation, Figure
from programmes.tests.factories import make_indicator, make_place, make_programme
from seeds.loading.loader import Options, import_documents
from seeds.tests.pages import save

pytestmark = IN_A_BROWSER
CITED = "Le programme Sillon a soutenu 932 coopératives au Maroc."
PAGE = f"""Le Lien du Rif
Un pont neuf pour le haut village
Un puits rouvre à la sortie du bourg

Tissage : un atelier ouvre au village
Par Salma Exemple
31 février 2025

{CITED} Il a formé 1240 femmes au tissage.
Le programme Sillon a créé 310 emplois au Maroc. Le dossier 4512 attend une réponse.

© 2025 Le Lien du Rif
"""


@pytest.fixture
def article(tmp_path, transactional_db):
    """An article that was read from a page, and is public."""
    make_place()
    make_programme("Sillon")
    for noun in ("coopératives", "femmes", "emplois"):
        make_indicator(f"Les {noun}", wordings_fr=[noun])
    save(tmp_path, text=PAGE)
    import_documents([tmp_path], Options())
    found = Article.objects.get()
    found.published_on = date(2025, 7, 8)
    found.save()
    found.publish()
    return found


class Colleague:
    """Somebody at the desk who never touches a mouse."""

    def __init__(self, browser, address, name, role):
        self.desk, self.name, self.role = f"{address}/admin", name, role
        self.page, self.complaints = page_of(browser, 1280)
        self.is_inside = False

    def goes(self, where):
        if self.is_inside:
            self.page.goto(self.desk + where)
        else:
            enter(self.page, self.desk + where, self.name, self.role)
            self.is_inside = True
        return self.page

    def presses(self, what, *, key="Enter"):
        """Press a key on something, which leads to a page."""
        self.page.focus(what)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def types(self, where, words):
        self.page.focus(where)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)


@pytest.fixture
def colleagues(browser, live_server):
    """A contributor, a reviewer and an editor."""
    people = (("carima", CONTRIBUTORS), ("rachid", REVIEWERS), ("elena", EDITORS))
    return [Colleague(browser, live_server.url, *one) for one in people]


def form(article):
    return f"/articles/article/{article.pk}/change/"


def publishing(article):
    return f"/articles/article/{article.pk}/publish/"


def read(client, article):
    return client.get(article.get_absolute_url(), follow=True).content.decode()


def test_a_day_from_the_first_correction_to_the_orphan(colleagues, article, client):
    contributor, reviewer, editor = colleagues
    before = article.title

    wanted = corrects_the_title_from_the_candidates_and_sends(contributor, article)
    assert wanted not in read(client, article)
    confirms_three_marks_one_and_sends_back(reviewer, article)
    assert Figure.objects.confirmed().count() == 3
    assert Figure.objects.suggested().filter(number="4512").exists()
    assert "@carima Le titre est trop long." in Note.objects.get().text

    mends(contributor, article, "Un atelier ouvre")
    previews_and_schedules(editor, article)
    call_command("apply_due")
    assert before in read(client, article)
    Draft.objects.update(due=now() - timedelta(seconds=1))
    call_command("apply_due")
    assert "Un atelier ouvre" in read(client, article)

    loses_a_cited_sentence_and_is_warned(editor, article)
    assert "932" in read(client, article)
    editor.presses("[name=act][value=publish]")
    assert Citation.objects.orphaned().count() == 1
    lays_the_orphan_again(reviewer)
    assert not Citation.objects.orphaned().exists()
    for colleague in colleagues:
        assert all("inline style" in said for said in colleague.complaints), colleague.complaints


def corrects_the_title_from_the_candidates_and_sends(contributor, article):
    page = contributor.goes(form(article))
    other = page.locator(".candidates[data-field=title] button[aria-pressed=false]").first
    wanted = other.get_attribute("data-value")
    other.focus()
    page.keyboard.press("Enter")
    assert page.input_value("#id_title") == wanted
    contributor.presses("[name=_publishing]")
    assert wanted in page.inner_text(".versions ins, .versions")
    picture(page, "publishing", of="#content")
    assert page.locator("[name=act][value=publish]").count() == 0
    contributor.presses("[name=act][value=send]")
    assert open_draft(article).state == Draft.State.REVIEW
    return wanted


def confirms_three_marks_one_and_sends_back(reviewer, article):
    page = reviewer.goes(f"/programmes/figure/review/?article={article.pk}")
    for _ in range(3):
        page.wait_for_selector("#confirm")
        with page.expect_navigation():
            page.keyboard.press("c")
    page = reviewer.goes(f"/programmes/figure/missed/?article={article.pk}")
    reviewer.types("#missed-words", "dossier 4512")
    reviewer.presses(".missed button[type=submit]")
    reviewer.types("#id_subject", "dossiers")
    reviewer.presses(".missed button[type=submit]")
    page = reviewer.goes(publishing(article))
    reviewer.types("#note", "Le titre est trop long.")
    reviewer.presses("[name=act][value=send-back]")
    assert open_draft(article).state == Draft.State.WRITING


def mends(contributor, article, title):
    page = contributor.goes(form(article))
    assert "Le titre est trop long." in page.inner_text(".notes")
    contributor.types("#id_title", title)
    contributor.presses("[name=_publishing]")
    contributor.presses("[name=act][value=send]")


def previews_and_schedules(editor, article):
    page = editor.goes(f"/articles/article/{article.pk}/preview/")
    frame = page.query_selector(".phone iframe").content_frame()
    frame.wait_for_selector("h1")
    assert "Un atelier ouvre" in frame.inner_text("h1")
    page = editor.goes(publishing(article))
    due = (localtime() + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M")
    page.fill("#due", due)  # whose keys differ from browser to browser
    editor.presses("[name=act][value=schedule]")
    assert open_draft(article).state == Draft.State.SCHEDULED


def loses_a_cited_sentence_and_is_warned(editor, article):
    page = editor.goes(form(article))
    mended = "Le programme Sillon a soutenu 932 coopératives marocaines."
    page.evaluate("document.querySelector('#id_body').scrollIntoView()")
    body = Article.objects.get().body.replace(CITED, mended)
    page.evaluate("said => { document.querySelector('#id_body').value = said }", body)
    lede = Article.objects.get().lede
    if CITED in lede:
        page.fill("#id_lede", lede.replace(CITED, mended))
    editor.presses("[name=_publishing]")
    assert "932" in page.inner_text("#openings + ul, .doubts")
    picture(page, "losing", of="#content")


def lays_the_orphan_again(reviewer):
    page = reviewer.goes("/programmes/figure/review/?only=orphan")
    page.wait_for_selector(".closest")
    page.locator(".closest [name=compared]").focus()
    page.keyboard.press("Space")
    reviewer.presses(".closest button[type=submit]")
