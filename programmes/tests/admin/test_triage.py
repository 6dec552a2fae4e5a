"""Many figures, rejected at once: from the queue, from the list, and taken back as one."""

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from programmes.figures import deciding
from programmes.figures.rejecting import LIMIT
from programmes.models import Decision, Figure
from programmes.tests.admin.test_review import post, seen
from programmes.tests.admin.test_review_queue import asked
from programmes.tests.factories import make_confirmed, make_figure, make_place

pytestmark = pytest.mark.django_db
REJECT = "/admin/programmes/figure/reject/"
LIST = "/admin/programmes/figure/"


@pytest.fixture(autouse=True)
def morocco():
    return make_place()


def boxes(client, address=REJECT):
    """What the boxes of the page would post."""
    page = client.get(address, headers={"accept-language": "en"})
    assert page.status_code == 200
    return [box.value for box in page.context["boxes"]]


def reject(client, values, query="", **typed):
    data = {"figures": values, "from": "queue", "reason": "No result."} | typed
    answer = client.post(REJECT + query, data, follow=True, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer


def said(answer):
    return " ".join(str(message) for message in answer.context["messages"])


def states():
    return [figure.state for figure in Figure.objects.order_by("pk")]


def test_what_is_chosen_is_rejected_with_one_reason(editor):
    one, _other, third = (make_figure(value) for value in ("932", "214", "60"))
    chosen = boxes(editor)[::2]
    answer = reject(editor, chosen, public_reason="A year.")
    assert "2 figures are rejected." in said(answer)
    assert states() == ["rejected", "suggested", "rejected"]
    rows = Decision.objects.filter(figure__in=[one, third]).values_list("reason", "public_reason")
    assert list(rows) == [("No result.", "A year.")] * 2


def test_all_of_them_are_taken_back_at_once(editor):
    for value in ("932", "214", "60"):
        make_figure(value)
    reject(editor, boxes(editor))
    assert "Taken back" in post(editor, act="undo")
    assert states() == ["suggested"] * 3


def test_more_than_ten_that_are_taken_back_are_counted(editor):
    for value in range(12):
        make_figure(str(value + 1))
    reject(editor, boxes(editor))
    assert "and 2 more" in post(editor, act="undo")


def test_what_somebody_else_decided_meanwhile_is_named_and_left(editor):
    _one, other = make_figure("932"), make_figure("214")
    chosen = boxes(editor)
    deciding.confirm(other, by=User.objects.create_user("bruno"))
    words = said(reject(editor, chosen))
    assert "1 figure is rejected." in words
    assert "Decided on meanwhile, and left: “214" in words
    assert "confirmed, bruno" in words
    assert states() == ["rejected", "confirmed"]


def test_what_was_confirmed_and_reopened_meanwhile_is_left_too(editor):
    figure, bruno = make_figure("932"), User.objects.create_user("bruno")
    chosen = boxes(editor)
    deciding.confirm(figure, by=bruno)
    deciding.reopen(figure, by=bruno, reason="Look again.")
    assert "0 figures are rejected." in said(reject(editor, chosen))
    assert states() == ["suggested"]


def test_what_is_posted_twice_is_rejected_once(editor):
    make_figure("932")
    chosen = boxes(editor)
    reject(editor, chosen)
    assert "Decided on meanwhile, and left: “932" in said(reject(editor, chosen))
    assert Decision.objects.count() == 1


@pytest.mark.parametrize("reason", ["", "  "])
def test_without_a_reason_nothing_is_written_and_nothing_is_lost(editor, reason):
    make_figure("932")
    make_figure("214")
    answer = reject(editor, boxes(editor)[:1], reason=reason, public_reason="A year.")
    assert "Say why" in said(answer)
    assert [box.is_chosen for box in answer.context["boxes"]] == [True, False]
    assert 'value="A year."' in answer.content.decode()
    assert states() == ["suggested"] * 2


@pytest.mark.parametrize("values", [[], ["x"], ["0"], [""]])
def test_nothing_chosen_is_told(editor, values):
    make_figure("932")
    assert "Choose the figures that you reject" in said(reject(editor, values))
    assert states() == ["suggested"]


@pytest.mark.parametrize("value", ["999999", "999999.12", "9" * 17, "1." + "9" * 17])
def test_a_figure_that_is_gone_is_counted(editor, value):
    words = said(reject(editor, [value]))
    assert "0 figures are rejected." in words
    assert "1 figure is gone meanwhile." in words


def test_two_thousand_at_once_are_refused(editor):
    make_figure("932")
    rows = Figure.objects.bulk_create(Figure(value=n, subject="mots") for n in range(2000))
    data = {"action": "reject_selected", "select_across": "1", "_selected_action": rows[0].pk}
    answer = editor.post(LIST, data, follow=True, headers={"accept-language": "en"})
    assert f"At most {LIMIT} figures are rejected at once, and 2001 are chosen" in said(answer)
    assert "At most" in said(reject(editor, [str(row.pk) for row in rows[: LIMIT + 1]]))
    assert not Decision.objects.exists()


def test_the_list_leads_to_the_page_and_back(editor):
    one, other = make_confirmed("932"), make_figure("214")
    data = {"action": "reject_selected", "_selected_action": [one.pk, other.pk]}
    page = editor.post(f"{LIST}?kind__exact=result", data, headers={"accept-language": "en"})
    assert all(box.is_chosen for box in page.context["boxes"])
    values = [box.value for box in page.context["boxes"]]
    answer = reject(editor, values, "?kind__exact=result", **{"from": "list"})
    assert answer.redirect_chain[0][0] == f"{LIST}?kind__exact=result"
    assert states() == ["rejected", "rejected"]


def test_the_queue_is_narrowed_there_too_and_walked(editor):
    figures = [make_figure(str(n + 1)) for n in range(52)]
    page = editor.get(REJECT)
    assert (len(page.context["boxes"]), page.context["after"]) == (50, figures[49].pk)
    assert len(boxes(editor, f"{REJECT}?after={figures[49].pk}")) == 2
    article = figures[3].citations.get().article_id
    assert boxes(editor, f"{REJECT}?article={article}") == [str(figures[3].pk)]


@pytest.mark.parametrize("query", ["?after=x", "?list=dragons", "?article=" + "9" * 40, "?run=x"])
def test_an_odd_address_does_no_harm(editor, query):
    make_figure()
    boxes(editor, REJECT + query)


def test_the_page_asks_the_same_of_2_figures_and_of_20(editor):
    for n in range(2):
        make_figure(str(n + 1))
    few = asked(editor, REJECT)
    for n in range(2, 20):
        make_figure(str(n + 1))
    assert asked(editor, REJECT) == few < 20


def test_the_list_asks_the_same_of_2_figures_and_of_20(editor):
    for n in range(2):
        make_figure(str(n + 1))
    few = asked(editor, LIST)
    for n in range(2, 20):
        make_figure(str(n + 1))
    assert asked(editor, LIST) == few < 20


def test_the_list_leads_from_a_figure_to_its_article(editor):
    article = make_figure().citations.get().article
    html = editor.get(LIST).content.decode()
    assert (
        f'<a href="/admin/articles/article/{article.pk}/change/"><bdi>{article}</bdi></a>' in html
    )


def test_the_form_of_a_figure_leads_to_its_article_and_says_who_reads_what(editor):
    figure = make_figure()
    article = figure.citations.get().article
    page = editor.get(f"{LIST}{figure.pk}/change/", headers={"accept-language": "en"})
    html = page.content.decode()
    assert f'href="/admin/articles/article/{article.pk}/change/"' in html
    assert "The note for editors is for the desk alone." in html


def test_the_screen_says_beside_both_fields_who_reads_them(editor):
    figure = make_figure("932")
    html = seen(editor)
    assert "For the desk alone" in html
    assert "Readers never saw this figure" in html
    anna = User.objects.get(username="anna")
    deciding.confirm(figure, by=anna)
    deciding.reopen(figure, by=anna, reason="Look again.")
    assert "which they once saw" in seen(editor)


def test_who_may_only_look_rejects_nothing(client, staff_with):
    figure = make_figure()
    assert client.post(REJECT, {}).status_code == 302
    looking = staff_with("view_figure")
    data = {"figures": [figure.pk], "reason": "No."}
    assert looking.get(REJECT).status_code == 403
    assert looking.post(REJECT, data).status_code == 403
    action = {"action": "reject_selected", "_selected_action": [figure.pk]}
    assert "boxes" not in (looking.post(LIST, action).context or {})
    assert states() == ["suggested"]


def draft():
    """A figure of an article that no reader sees."""
    figure = make_figure("214")
    Article.objects.filter(citations__figure=figure).update(status="draft")
    return figure


def test_figures_of_drafts_wait_unseen_and_are_counted_where_one_looks_at_them(editor):
    hidden, figure = draft(), make_figure("932")
    html = seen(editor)
    assert f'name="figure" value="{figure.pk}"' in html
    assert "Worth reading <b>1</b>" in html
    assert "Of drafts (hidden) </a>" in html
    assert boxes(editor) == [str(figure.pk)]
    drafts = seen(editor, "?list=drafts")
    assert "Of drafts (hidden) <b>1</b>" in drafts
    assert f'name="figure" value="{hidden.pk}"' in drafts


def test_they_come_when_their_article_is_published(editor):
    hidden = draft()
    assert "Nothing more waits here" in seen(editor)
    Article.objects.update(status="published")
    assert f'name="figure" value="{hidden.pk}"' in seen(editor)


def test_a_figure_of_two_articles_waits_where_readers_see_one(editor):
    hidden = draft()
    citation = hidden.citations.get()
    citation.pk, citation.article = None, make_figure("932").citations.get().article
    citation.save()
    assert "Worth reading <b>2</b>" in seen(editor)


def test_an_orphan_that_was_confirmed_is_shown_although_its_article_is_a_draft_by_now(editor):
    confirmed = make_confirmed("932")
    confirmed.citations.update(state="orphan")
    Article.objects.update(status="draft")
    assert f'name="figure" value="{confirmed.pk}"' in seen(editor, "?only=orphan")
