"""The page on which an editor says what the lines of a saved page are."""

import re

import pytest

from articles.items.drafts.acts import open_draft
from articles.models import Article
from conftest import enter
from seeds.admin.zones.steps import STEPS, after, parse, written
from seeds.intake.cases import said_of
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument, ZoneCase
from seeds.reading.text.marks import Said
from seeds.tests.desk import form_at, seen
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db
NOTICE = "Merci d'avoir signalé!"


@pytest.fixture
def page(db, tmp_path):
    """A saved page, whose article is a draft that nobody touched."""
    save(tmp_path)
    import_documents([tmp_path], Options())
    return SeedDocument.objects.get()


def at(document):
    return f"/admin/seeds/seeddocument/{document.pk}/zones/"


def number_of(html, words):
    """The number of the line that prints some words."""
    at_words = html.index(f'dir="auto">{words}')
    return re.findall(r'name="line" value="(\d+)"', html[:at_words])[-1]


def hidden(html, name):
    return re.search(rf'name="{name}" value="([^"]*)"', html)[1]


def say(client, document, html, act, *words, **posted):
    """Choose lines and press a button; the page that answers."""
    posted |= {"act": act, "seen": hidden(html, "seen"), "steps": hidden(html, "steps")}
    posted["line"] = [number_of(html, one) for one in words]
    answer = client.post(at(document), posted, headers={"accept-language": "en"}, follow=True)
    return answer.content.decode()


def shown(html):
    """What changes, in words alone."""
    start = html.index('id="zones-changes"')
    table = html[start : html.index("</table>", start)]
    return " ".join(re.sub(r"<[^>]*>", " ", table).split())


def test_the_form_of_an_article_leads_to_its_lines(editor, page):
    assert at(page) in seen(editor, form_at(page.article))
    assert at(page) in seen(editor, f"/admin/seeds/seeddocument/{page.pk}/change/")


def test_each_line_has_its_number_its_zone_and_why(editor, page):
    html = seen(editor, at(page))
    assert "<b>text</b> <span>a paragraph</span>" in " ".join(html.split())
    assert number_of(html, PARAGRAPHS[0]) == "6"


def test_what_changes_is_shown_before_anything_is_written(editor, page):
    html = say(editor, page, seen(editor, at(page)), "title", "Merci")
    assert "Title Tissage : un atelier ouvre au village Merci d&#x27;avoir signalé!" in shown(html)
    assert "Publication La Gazette du Haut Plateau the same" in shown(html)
    assert not ZoneCase.objects.exists()
    assert Article.objects.get().title != NOTICE


def test_what_was_said_is_kept_and_the_page_read_again(editor, page):
    html = say(editor, page, seen(editor, at(page)), "title", "Merci")
    html = say(editor, page, html, "furniture", PARAGRAPHS[1])
    html = say(editor, page, html, "keep")
    article = Article.objects.get()
    assert article.title == NOTICE
    assert PARAGRAPHS[1] not in article.body
    assert "The page was read again so" in html
    assert {case.by_name for case in ZoneCase.objects.all()} == {"anna"}


def test_the_last_step_is_undone(editor, page):
    html = say(editor, page, seen(editor, at(page)), "title", "Merci")
    html = say(editor, page, html, "undo")
    assert hidden(html, "steps") == ""
    assert "zones-changes" not in html


def test_lines_from_one_to_another_are_chosen_by_their_numbers(editor, page):
    html = say(editor, page, seen(editor, at(page)), "furniture", first="8", last="7")
    assert hidden(html, "steps") == "furniture 7-8"


def test_lines_come_one_a_field_or_all_in_one(editor, page):
    html = seen(editor, at(page))
    posted = {"act": "furniture", "seen": hidden(html, "seen"), "line": ["7,9", "6"]}
    answer = editor.post(at(page), posted)
    assert hidden(answer.content.decode(), "steps") == "furniture 6-7,9"


def test_the_text_and_nothing_else(editor, page):
    html = say(editor, page, seen(editor, at(page)), "only-body", PARAGRAPHS[0], PARAGRAPHS[2])
    assert hidden(html, "steps") == "body 6,8 furniture 7"
    assert "2 paragraphs" in shown(html)


def test_a_line_is_given_back_to_the_reader(editor, page):
    html = say(editor, page, seen(editor, at(page)), "title", "Merci")
    say(editor, page, html, "keep")
    html = say(editor, page, seen(editor, at(page)), "reader", "Merci")
    say(editor, page, html, "keep")
    assert said_of(page.digest) == ()
    assert ZoneCase.objects.get().withdrawn_by_name == "anna"
    assert Article.objects.get().title != NOTICE


def test_what_an_editor_wrote_is_said_to_stay(editor, page):
    Article.objects.update(title="Mon titre")
    html = say(editor, page, seen(editor, at(page)), "title", "Merci")
    assert "an editor wrote something else in the article: it stays" in shown(html)
    assert "What you or others wrote stays" in say(editor, page, html, "keep")
    assert Article.objects.get().title == "Mon titre"


def test_what_readers_see_changes_with_a_draft(editor, page):
    page.article.publish()
    html = seen(editor, at(page))
    assert "Readers see this article" in html
    say(editor, page, say(editor, page, html, "title", "Merci"), "keep")
    assert Article.objects.get().title != NOTICE
    assert open_draft(page.article).changed_by.username == "anna"


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({}, "Choose the lines first"),
        ({"line": ["900"]}, "Choose the lines first"),
        ({"line": ["9" * 5000]}, "Choose the lines first"),
        ({"first": "x"}, "Give the numbers"),
        ({"line": ["3"], "seen": "other"}, "Somebody else corrected this page"),
    ],
)
def test_what_cannot_be_done_is_said(editor, page, posted, said):
    posted = {"act": "title", "seen": hidden(seen(editor, at(page)), "seen")} | posted
    answer = editor.post(at(page), posted, headers={"accept-language": "en"})
    assert said in answer.content.decode()
    assert not ZoneCase.objects.exists()


def test_two_editors_do_not_overwrite_each_other(editor, page):
    first = seen(editor, at(page))
    say(editor, page, say(editor, page, first, "title", "Merci"), "keep")
    html = say(editor, page, first, "title", PARAGRAPHS[0])
    assert "Somebody else corrected this page" in html


def test_a_page_in_which_no_article_was_found_is_corrected(editor, tmp_path):
    save(tmp_path, text="Accueil\nSport\nLes potiers\n")
    import_documents([tmp_path], Options())
    document = SeedDocument.objects.get()
    html = seen(editor, at(document))
    assert "No article was found" in html
    html = say(editor, document, html, "title", "Sport")
    html = say(editor, document, html, "body", "Les potiers")
    assert "this draft was made of it" in say(editor, document, html, "keep")
    assert Article.objects.get().title == "Sport"


def test_who_may_not_write_articles_corrects_no_page(client, page, django_user_model):
    bruno = django_user_model.objects.create_user("bruno", is_staff=True)
    assert enter(client, bruno).get(at(page)).status_code == 403


def test_a_document_that_is_gone_is_not_found(editor):
    assert editor.get("/admin/seeds/seeddocument/999/zones/").status_code == 404


def test_steps_go_into_a_form_and_back():
    steps = [{"title": [3]}, {"body": [5, 6, 7, 9], "furniture": [1]}]
    assert written(steps) == "title 3;body 5-7,9 furniture 1"
    assert parse(written(steps), 20) == steps


@pytest.mark.parametrize("said", ["", "x", "drop 3", "title 99", "title 3-2", "title ;;", "body 0"])
def test_steps_that_say_nothing_are_none(said):
    assert parse(said, 20) == []


def test_another_title_takes_the_place_of_the_first():
    steps = [{"title": [3, 4]}, {"body": [3, 8]}, {"title": [5]}, {"reader": [8]}]
    assert after({1: Said.TITLE}, steps) == {3: Said.BODY, 5: Said.TITLE}


def test_what_no_form_says_costs_no_more_than_what_one_does():
    assert len(parse("body 1-9;" * 100_000, 9)) == STEPS
    assert len(parse("body " + "1-9," * 100_000, 9)[0]["body"]) == 18
