"""Images that readers report: hidden by several of them, shown again or removed by an editor."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.timezone import localdate, now

from articles.models import Image, ReaderKey, Report, ReportedItem, Withholding
from articles.tests.factories import make_article
from articles.tests.images.pictures import drawn, make_image
from programmes.figures.withholding import Grounds, lift, withhold_image
from programmes.reports.answering import answer, open_reports
from programmes.tests.factories import make_editor
from programmes.tests.reports.sending import report
from programmes.tests.reports.test_answering import page_of, press

pytestmark = pytest.mark.django_db
WAITING = "Readers reported it, and an editor is going to look at it."
WHY = "no-consent"


@pytest.fixture
def article():
    return make_article(image=make_image())


@pytest.fixture
def image(article):
    return article.image


def form_of(image):
    return f"/en/reports/images/{image.digest}/"


def report_by(image, *readers, reason=WHY):
    """Let readers report an image; the status of each answer."""
    return [report(form_of(image), reason, f"192.0.2.{one}").status_code for one in readers]


def seen(article, language="en"):
    """The page of an article as readers see it in a language."""
    path = article.get_absolute_url().split("/", 2)[2]
    return Client().get(f"/{language}/{path}").content.decode()


def file_of(image):
    return Client().get(f"/images/{image.digest}-320.jpeg")


def test_every_image_of_a_public_page_can_be_reported(article):
    assert f'href="{form_of(article.image)}">Report this image</a>' in seen(article)


def test_the_form_shows_the_image_and_asks_what_can_be_wrong_with_one(image):
    html = Client().get(form_of(image)).content.decode()
    assert f'src="/images/{image.digest}-320.jpeg"' in html
    assert "Somebody on it did not agree" in html
    assert "There is a newer value" not in html


def test_three_readers_hide_an_image_at_once(article, image):
    report_by(image, 1, 2)
    assert WAITING not in seen(article)
    report_by(image, 3)
    assert WAITING in seen(article)
    assert "Métier" not in seen(article)
    assert file_of(image).status_code == 410


def test_thirty_reports_of_one_reader_hide_nothing(settings, article, image):
    settings.REPORTS_AN_HOUR = 50
    report_by(image, *[1] * 30)
    assert WAITING not in seen(article)
    assert Report.objects.count() == 1


def test_what_stands_in_its_place_is_said_in_the_language_of_the_reader(article, image):
    report_by(image, 1, 2, 3)
    assert "Des lecteurs l'ont signalée" in seen(article, "fr").replace("&#39;", "'")
    assert "بلّغ عنها قراء" in seen(article, "ar")


def test_how_many_readers_it_takes_is_a_setting(settings, article, image):
    settings.REPORT_READERS = 2
    report_by(image, 1, 2)
    assert WAITING in seen(article)


def test_readers_of_another_week_do_not_count(article, image):
    report_by(image, 1, 2)
    ReaderKey.objects.exclude(item=None).update(made_at=now() - timedelta(days=7))
    report_by(image, 3, 4)
    assert WAITING not in seen(article)
    report_by(image, 1)
    assert WAITING in seen(article)


def test_what_is_hidden_is_reported_no_more(image):
    report_by(image, 1, 2, 3)
    assert Client().get(form_of(image)).status_code == 410
    assert Client().post(form_of(image), {"reason": WHY}).status_code == 410


def test_an_editor_shows_it_again(editor, article, image):
    report_by(image, 1, 2, 3)
    press(editor, open_reports().get(), "fine", words_fr="Les personnes ont signé.")
    assert WAITING not in seen(article)
    assert file_of(image).status_code == 200
    assert not open_reports()


def test_found_right_it_is_immune_to_that_reason_and_to_no_other(article, image):
    report_by(image, 1, 2, 3)
    answer(open_reports().get(), "fine", {"fr": "Elles ont signé."}, by=make_editor())
    told = report(form_of(image), WHY, "192.0.2.9").content.decode()
    assert "Elles ont signé." in told
    assert "choose another reason" in told
    report_by(image, 4, 5, 6)
    assert WAITING not in seen(article)
    report_by(image, 7, 8, 9, reason="rights")
    assert WAITING in seen(article)


def test_a_reader_who_gave_a_reason_that_does_not_count_may_give_another(image):
    report_by(image, 1)
    answer(open_reports().get(), "fine", {"fr": "Non."}, by=make_editor())
    report_by(image, 2)
    report_by(image, 2, reason="rights")
    assert open_reports().get().reports.get().reason == "rights"


def test_an_editor_removes_it_in_words_for_readers(editor, article, image):
    report_by(image, 1, 2, 3)
    press(editor, open_reports().get(), "removed", words_fr="Une personne a refusé.")
    assert "Une personne a refusé." in seen(article)
    assert file_of(image).status_code == 410
    assert Withholding.objects.in_force().get().by_name == "anna"


def test_it_is_removed_before_enough_readers_reported_it(editor, article, image):
    report_by(image, 1)
    press(editor, open_reports().get(), "removed", words_fr="Une personne a refusé.")
    assert "Une personne a refusé." in seen(article)


def test_what_an_editor_withheld_stays_so_whatever_is_found(image):
    report_by(image, 1)
    withhold_image(image, by=make_editor("olga"), grounds=Grounds("law"))
    answer(open_reports().get(), "fine", {"fr": "Non."}, by=make_editor())
    image.refresh_from_db()
    assert image.withholding.why == "law"


def test_what_an_administrator_lifted_is_hidden_again_only_after_the_answer(image):
    report_by(image, 1, 2, 3)
    image.refresh_from_db()
    lift(image.withholding, by=make_editor("olga", is_superuser=True))
    assert report_by(image, 4, 5) == [200, 200]
    image.refresh_from_db()
    assert image.withholding is None


def test_the_page_at_the_desk_shows_the_image_that_readers_see_no_more(editor, image):
    report_by(image, 1, 2, 3)
    html = editor.get(page_of(open_reports().get())).content.decode()
    address = html.split(f'src="/images/{image.digest}')[1].split('"')[0].replace("&amp;", "&")
    assert editor.get(f"/images/{image.digest}{address}").status_code == 200


@pytest.mark.parametrize("gone", ["deleted", "expired", "shown nowhere"])
def test_what_no_reader_sees_is_not_reported(article, image, gone):
    if gone == "expired":
        Image.objects.update(expires_on=localdate() - timedelta(days=1))
    else:
        article.image = None
        article.save()
    if gone == "deleted":
        image.delete()
    assert Client().get(form_of(image)).status_code == 404
    assert Client().post(form_of(image), {"reason": WHY}).status_code == 404


def test_what_was_deleted_meanwhile_can_be_answered(editor, article, image):
    report_by(image, 1)
    article.image = None
    article.save()
    image.delete()
    assert press(editor, open_reports().get(), "removed", words_fr="Retirée.").status_code == 200
    assert not open_reports()


def test_a_backup_of_what_is_withheld_knows_what_readers_hid(image, tmp_path):
    report_by(image, 1, 2, 3)
    file = tmp_path / "withheld.jsonl"
    call_command("withholdings", "export", str(file))
    call_command("withholdings", "apply", str(file))
    assert Withholding.objects.in_force().count() == 1


def test_one_image_is_hidden_and_no_other(image):
    other = make_article("Un autre", image=make_image(drawn(colour="red"))).image
    report_by(image, 1, 2, 3)
    assert file_of(other).status_code == 200
    assert ReportedItem.objects.count() == 1
