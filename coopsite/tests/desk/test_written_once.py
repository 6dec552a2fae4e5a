"""What the desk writes once a process: its question and its shelves are never somebody else's, nor
yesterday's."""

from datetime import timedelta
from unittest import mock

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.timezone import localdate, localtime
from django.utils.translation import override
from lxml import html

from articles.items.roles import CONTRIBUTORS, EDITORS, group_of
from conftest import enter
from coopsite.desk.waiting import RIGHTS, Asker, question
from programmes.tests.factories import make_confirmed

pytestmark = pytest.mark.django_db
ADMIN = "/admin/"
NO_NEWS = "/admin/programmes/figure/?news=none"
EVERYTHING = Asker(1, RIGHTS)
written = question.__wrapped__


def links(client, address=ADMIN):
    return {*html.fromstring(client.get(address).content).xpath("//a/@href")}


def counted(client):
    page = html.fromstring(client.get(ADMIN).content)
    return {*page.xpath("//section[contains(@class, 'waiting')]//a[strong]/@href")}


def at(moment):
    return mock.patch("django.utils.timezone.now", return_value=moment)


def test_the_question_hangs_on_who_asks_and_on_the_day_alone():
    noon = localtime(timezone.now()).replace(hour=12)
    with at(noon):
        first = written(EVERYTHING, localdate())
    with at(noon + timedelta(hours=9)), override("ar"):
        assert written(EVERYTHING, localdate()) == first
    assert written(Asker(2, RIGHTS), localdate()) != first
    with at(noon + timedelta(days=1)):
        assert written(EVERYTHING, localdate()) != first


def test_a_line_can_hang_on_no_right_by_which_questions_are_not_told_apart():
    with pytest.raises(LookupError):
        EVERYTHING.has_perm("articles.view_article")


def test_what_becomes_too_old_overnight_is_counted_in_the_morning(editor):
    make_confirmed(as_of=localdate() - timedelta(days=365))
    assert NO_NEWS not in counted(editor)
    tomorrow = {"return_value": localdate() + timedelta(days=1)}
    with (
        mock.patch("coopsite.desk.waiting.localdate", **tomorrow),
        mock.patch("programmes.admin.figures.filters.localdate", **tomorrow),
    ):
        assert NO_NEWS in counted(editor)


def test_who_is_given_or_loses_a_role_sees_it_at_once(client):
    user = User.objects.create_user("bruno", is_staff=True)
    user.groups.add(group_of(EDITORS))
    staff = enter(client, user)
    subject = "/admin/programmes/figure/"
    assert subject in links(staff, "/admin/articles/article/")
    user.groups.set([])
    assert subject not in links(staff)
    user.groups.set([group_of(CONTRIBUTORS)])
    assert "/admin/articles/article/" in links(staff)


def test_shelves_are_drawn_in_the_language_of_each_request_and_mark_what_is_open(editor):
    names = {}
    for language in ("fr", "ar"):
        for kind in ("articles/publication", "programmes/indicator"):
            answer = editor.get(f"/admin/{kind}/", headers={"accept-language": language})
            page = html.fromstring(answer.content)
            (open_row,) = page.xpath("//nav[@id='nav-sidebar']//a[@aria-current='page']")
            assert open_row.get("href") == f"/admin/{kind}/"
            names[language, kind] = open_row.text
    assert len({*names.values()}) == 4
