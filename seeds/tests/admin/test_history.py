"""The history of items at the desk: the list, two revisions, restoring, and who may."""

import pytest
from lxml import html as parser

from articles.items.acting import acting
from articles.items.bin import kinds
from articles.items.emptying import empty
from articles.items.history.past import newest
from articles.models import Article, Trace
from articles.tests.factories import make_draft, make_publication
from programmes.models import Name
from programmes.tests.factories import make_hidden, make_mention, make_name, make_place
from seeds.tests.admin.test_two_editors import KINDS, at, opened, send

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
of_every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind[0].__name__ for kind in KINDS])


def page(client, row, where="history/", language="en"):
    """A page about the past of a row."""
    address = at(row).replace("change/", where)
    return client.get(address, headers={"accept-language": language}, follow=True)


def text_of(answer):
    """What a page says, without its tags."""
    return " ".join(parser.fromstring(answer.content.decode()).text_content().split())


def restore(client, row, mark, only="", seen=None):
    """Press a button that restores all of a row, or a part."""
    address = at(row).replace("change/", f"history/compare/?from={mark}")
    posted = {"restore": f"{mark}:{only}", "newest": newest(row) if seen is None else seen}
    return client.post(address, posted, headers=ENGLISH, follow=True)


def write(row, **values):
    """What is saved in one act; the mark of what stood before."""
    mark = newest(row)
    with acting():
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    return mark


@of_every_kind
def test_the_history_of_every_kind_names_who_what_and_why(editor, kind):
    make, name, value, *_others = kind
    row = make()
    send(editor, row, opened(editor, row), **{name: value, "_note": "Une faute de frappe"})
    said = text_of(page(editor, row))
    label = str(row._meta.get_field(name).verbose_name).capitalize()
    assert f"Changed: {label}" in said
    assert "anna" in said
    assert "Une faute de frappe" in said


@of_every_kind
def test_a_field_of_every_kind_is_restored(editor, kind):
    make, name, value, *_others = kind
    row = make()
    before = type(row)._base_manager.values_list(name, flat=True).get(pk=row.pk)
    mark = write(row, **{name: value})
    answer = restore(editor, row, mark, name)
    assert "Restored from" in text_of(answer)
    assert type(row)._base_manager.values_list(name, flat=True).get(pk=row.pk) == before
    assert Trace.objects.first().note.startswith("restored from ")
    assert Trace.objects.first().by_name == "anna"


def test_a_french_desk_names_fields_in_french(editor):
    article = make_draft()
    write(article, title="Autre")
    said = text_of(page(editor, article, language="fr"))
    assert "Modifié : Titre" in said
    assert "Title" not in said


def test_an_arabic_desk_is_written_from_right_to_left(editor):
    article = make_draft(language="ar")
    mark = write(article, title="ورشة", body="<p>تعاونية</p>")
    for where in ("history/", f"history/compare/?from={mark}"):
        answer = page(editor, article, where, "ar")
        assert 'dir="rtl"' in answer.content.decode()
        assert "العنوان" in text_of(answer)


def test_any_two_revisions_stand_side_by_side_in_their_order(editor):
    article = make_draft("Un")
    first, second = write(article, title="Deux"), write(article, title="Trois")
    html = page(editor, article, f"history/compare/?from={second}&to={first}").content.decode()
    assert html.index("<del>Un</del>") < html.index("<ins>Deux</ins>")
    assert "Trois" not in html.split("versions")[1]


def test_before_the_first_revision_nothing_stood(editor):
    article = make_draft("Un")
    assert "<ins>Un</ins>" in page(editor, article, "history/compare/?from=0").content.decode()


def test_before_it_stood_there_is_nothing_to_restore(editor):
    programme = make_hidden()
    make_name(programme, "Le sillon d'or")
    html = page(editor, programme, "history/compare/?from=0").content.decode()
    assert 'name="restore"' not in html
    assert "did not stand yet" in text_of(restore(editor, programme, 0))
    assert Name.objects.exists()


def test_a_page_of_the_history_holds_a_few_of_a_thousand(editor, django_assert_max_num_queries):
    paper = make_publication()
    for number in range(60):
        write(paper, name=f"La Gazette {number}")
    with django_assert_max_num_queries(16):
        answer = page(editor, paper, "history/?p=2")
    assert len(answer.context["revisions"]) == 25
    assert "?p=3" in answer.content.decode()
    assert page(editor, paper, "history/?p=x").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["", "?from=x", "?from=-1", "?from=99999999999999999999", "?from=²", "?from=0&to=1.5", "?to=0"],
)
def test_a_revision_that_is_none_leads_back_to_the_list(editor, query):
    article = make_draft()
    answer = page(editor, article, f"history/compare/{query}")
    assert "There is no such revision" in text_of(answer)


def test_a_revision_of_another_item_is_none_of_this_one(editor):
    article, other = make_draft("Un"), make_draft("Autre")
    mark = newest(other)
    assert "no such revision" in text_of(page(editor, article, f"history/compare/?from={mark}"))
    answer = restore(editor, article, mark)
    assert "no such revision" in text_of(answer)
    assert Article.objects.get(pk=article.pk).title == "Un"


@pytest.mark.parametrize("only", ["identity", "pk", "no_such", "articles_publication", "auth_user"])
def test_what_no_editor_writes_is_not_restored(editor, only):
    article = make_draft("Un", identity="a")
    mark = write(article, title="Deux", identity="b")
    restore(editor, article, mark, only)
    assert Article.objects.values_list("title", "identity").get() == ("Deux", "b")


def test_an_item_that_never_was_is_told_as_django_tells_it(editor):
    answer = editor.get("/admin/articles/article/4711/history/", headers=ENGLISH, follow=True)
    assert "doesn’t exist" in text_of(answer)
    assert editor.get("/admin/articles/article/x/history/").status_code == 302


def test_who_may_only_look_sees_no_button_and_is_refused(staff_with):
    article = make_draft("Un")
    mark = write(article, title="Deux")
    staff = staff_with("view_article")
    html = page(staff, article, f"history/compare/?from={mark}").content.decode()
    assert "<del>Un</del>" in html
    assert 'name="restore"' not in html
    assert restore(staff, article, mark).status_code == 403
    assert Article.objects.get().title == "Deux"


def test_who_may_not_look_sees_nothing_of_the_past(staff_with, client):
    article = make_draft("Un")
    staff = staff_with("view_programme")
    since = f"since/{newest(article)}/"
    for where in ("history/", "history/compare/?from=0", since):
        assert page(staff, article, where).status_code == 403
    client.logout()
    assert "login" in client.get(at(article).replace("change/", "history/compare/"))["Location"]


def test_rows_are_restored_by_who_may_write_them(staff_with, editor):
    programme = make_hidden("Un")
    make_name(programme, "Le sillon d'or")
    mark = newest(programme)
    with acting():
        Name.objects.all().delete()
    write(programme, name_fr="Deux")
    staff = staff_with("view_programme", "change_programme")
    restore(staff, programme, mark)
    programme.refresh_from_db()
    assert (programme.name_fr, Name.objects.count()) == ("Un", 0)


def test_what_was_changed_since_the_page_was_opened_is_not_written_over(editor):
    article = make_draft("Un")
    mark = write(article, title="Deux")
    seen = newest(article)
    write(article, title="Trois")
    answer = restore(editor, article, mark, seen=seen)
    assert "It was changed since you opened this page" in text_of(answer)
    assert "<ins>Trois</ins>" in answer.content.decode()
    assert Article.objects.get().title == "Trois"


def test_what_cannot_be_restored_is_told_in_place_and_nothing_is_written(editor):
    article = make_draft("Un", published_on=None, status="draft")
    mark = write(article, title="Deux", published_on="2025-01-01", status="published")
    answer = restore(editor, article, mark, "published_on")
    assert "A published article needs its publication date." in text_of(answer)
    assert Article.objects.get().published_on is not None


def test_a_text_that_is_restored_is_sanitised_as_today(editor):
    article = make_draft(body="<p>Un<script>alert(1)</script></p>")
    mark = write(article, body="<p>Deux</p>")
    restore(editor, article, mark, "body")
    assert Article.objects.get().body == "<p>Un</p>"


def test_after_all_of_it_was_restored_the_message_names_it(editor):
    article = make_draft("Un", lede="Un")
    mark = write(article, title="Deux", lede="Deux")
    said = text_of(restore(editor, article, mark))
    assert "Title, Lede. Look it over below" in said


def test_restoring_what_stands_already_says_so(editor):
    article = make_draft("Un")
    assert "stands so already" in text_of(restore(editor, article, newest(article)))


def test_what_was_emptied_from_the_bin_hinders_no_restoring(editor):
    article, place = make_draft("Un"), make_place()
    make_mention(article, place)
    mark = newest(article)
    with acting():
        article.mentions.all().delete()
        place.delete()
    write(article, title="Deux")
    empty(kinds(), 0)
    assert page(editor, article, f"history/compare/?from={mark}").status_code == 200
    assert "Restored from" in text_of(restore(editor, article, mark))
    assert (Article.objects.get().title, article.mentions.count()) == ("Un", 0)
