"""What is kept, for whom, and how it is given."""

import gzip

import pytest
from django.contrib.auth.models import User

from articles.tests.factories import make_article
from coopsite.caching.version import Version
from coopsite.models import Page
from coopsite.tests.pages.factories import make_page
from programmes.tests.factories import make_confirmed

pytestmark = pytest.mark.django_db
HIT, MISS = "coopsite; hit", "coopsite; fwd=miss; stored"


@pytest.fixture(autouse=True)
def _rows():
    make_page("Contact")


def status(answer):
    return answer.headers.get("Cache-Status")


def test_a_page_is_drawn_once_and_then_given(process, django_assert_num_queries):
    first = process.get("/fr/pages/contact/")
    with django_assert_num_queries(0):
        again = process.get("/fr/pages/contact/")
    assert (status(first), status(again)) == (MISS, HIT)
    assert again.content == first.content
    told = {"Cache-Status", "X-Request-ID", "Last-Modified"}
    assert {*first.items()} - {*again.items()} <= {(one, first.get(one)) for one in told}
    assert again["X-Request-ID"] != first["X-Request-ID"]


def test_each_language_has_its_own(process):
    assert status(process.get("/fr/pages/contact/")) == MISS
    arabic = process.get("/ar/pages/contact/", **{"accept-language": "fr"})
    assert status(arabic) == MISS
    assert 'lang="ar"' in arabic.content.decode()


def test_what_no_page_understands_makes_no_page_of_its_own(process):
    process.get("/fr/figures/?year=2025&place=MA")
    same = process.get("/fr/figures/?utm_source=a&place=MA&fbclid=b&year=2025")
    assert status(same) == HIT
    assert status(process.get("/fr/figures/?place=MA")) == MISS


def test_bytes_that_nobody_escaped_are_told_from_those_that_look_alike(process):
    raw = "value=é&utm_source=a".encode().decode("latin-1")  # as servers hand them on
    first = process.client.get("/fr/figures/", QUERY_STRING=raw)
    assert first.wsgi_request.GET.dict() == {"value": "é"}
    assert status(process.client.get("/fr/figures/?value=é")) == HIT
    assert status(process.client.get("/fr/figures/?value=Ã©")) == MISS


def test_no_view_is_told_what_no_page_understands(process):
    answer = process.get("/fr/figures/?utm_source=a&year=2025")
    assert answer.wsgi_request.GET.dict() == {"year": "2025"}
    assert "utm_source" not in answer.content.decode()


def test_whoever_is_logged_in_is_given_none_and_leaves_none(process):
    process.client.force_login(User.objects.create_user("anna"))
    for _each in range(2):
        assert status(process.get("/fr/pages/contact/")) is None
    process.client.logout()
    assert status(process.get("/fr/pages/contact/")) == MISS
    process.client.force_login(User.objects.get())
    Page.objects.update(title_fr="Écrire")
    answer = process.get("/fr/pages/contact/")  # at once, not within a second
    assert "Écrire" in answer.content.decode()
    assert answer["Cache-Control"] == "private"


@pytest.mark.parametrize(
    "path",
    [
        "/fr/search/?q=miel", "/fr/search/feed/?q=miel", "/fr/search.csv?q=miel", "/fr/nulle-part/",
        "/fr/articles/feed", "/sitemap.xml", "/robots.txt", "/health/live", "/metrics", "/",
        "/admin/login/", "/fr/figures.csv", "/fr/preview/nothing/",
    ],
)  # fmt: skip
def test_other_answers_are_not_kept(process, path):
    for _each in range(2):
        answer = process.get(path)
        assert status(answer) is None
        assert "s-maxage" not in answer.get("Cache-Control", "")


def test_the_forms_of_readers_are_not_kept(process):
    path = f"/fr/reports/figures/{make_confirmed().pk}/"
    for _each in range(2):
        assert status(process.get(path)) is None


def test_only_what_is_read_is_answered_from_it(process):
    process.get("/fr/pages/contact/")
    assert process.client.post("/fr/pages/contact/").status_code == 405
    head = process.client.head("/fr/pages/contact/")
    assert (status(head), head.content) == (HIT, b"")


def test_a_page_that_is_too_large_is_not_kept(process, monkeypatch):
    monkeypatch.setattr("coopsite.caching.kept.LARGEST", 1000)
    assert [status(process.get("/fr/pages/contact/")) for _each in range(2)] == [None, None]


def test_a_name_that_is_not_the_sites_is_refused(process):
    process.get("/fr/pages/contact/")
    assert process.get("/fr/pages/contact/", host="elsewhere.example").status_code == 400


def test_who_has_a_page_is_told_that_it_is_the_same(process):
    first = process.get("/fr/pages/contact/")
    same = process.get("/fr/pages/contact/", **{"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert same["ETag"] == first["ETag"]
    other = process.get("/fr/pages/contact/", **{"if-none-match": 'W/"another"'})
    assert other.status_code == 200


def test_a_time_alone_is_believed_once_its_second_is_over(process):
    first = process.get("/fr/pages/contact/")
    assert "Last-Modified" not in first
    known = process.known
    process.known = Version(known.name, known.since, known.since + 2)
    given = process.get("/fr/pages/contact/")["Last-Modified"]
    same = process.get("/fr/pages/contact/", **{"if-modified-since": given})
    assert same.status_code == 304
    process.known = Version(known.name, known.since + 1, known.since + 3)
    later = process.get("/fr/pages/contact/", **{"if-modified-since": given})
    assert later.status_code == 200


def test_browsers_ask_each_time_and_caches_between_soon(process, settings):
    answer = process.get("/fr/pages/contact/")
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=10"
    assert answer["CDN-Cache-Control"] == "max-age=10, stale-while-revalidate=10"
    settings.PAGE_CDN_SECONDS = 0
    process.forget()
    answer = process.get("/fr/pages/contact/")
    assert answer["Cache-Control"] == "public, max-age=0"
    assert "CDN-Cache-Control" not in answer


def test_each_coding_is_kept_as_it_is_sent(process, monkeypatch):
    whole = process.get("/fr/pages/contact/").content
    first = process.get("/fr/pages/contact/", **{"accept-encoding": "gzip"})
    assert first["Content-Encoding"] == "gzip"
    assert gzip.decompress(first.content) == whole
    assert int(first["Content-Length"]) == len(first.content) < len(whole) / 2

    def compress(*_given):
        raise AssertionError

    monkeypatch.setattr("coopsite.caching.compressing.Compression.maybe_compress", compress)
    again = process.get("/fr/pages/contact/", **{"accept-encoding": "gzip"})
    assert (status(again), again.content) == (HIT, first.content)
    assert again["ETag"] == process.get("/fr/pages/contact/")["ETag"]
    assert "Accept-Encoding" in again["Vary"]


def test_while_the_database_is_away_pages_go_on_and_say_so(process):
    first = process.get("/fr/pages/contact/")
    known = process.known
    process.known = Version(known.name, known.since, known.seen, is_away=True)
    away = process.get("/fr/pages/contact/")
    assert away.content == first.content
    assert status(away) == 'coopsite; hit; detail="the database is away"'
    assert away["Cache-Control"] == "no-cache"


def test_an_article_that_is_long_is_sent_short(process):
    article = make_article(body="<p>Un atelier de tissage ouvre.</p>" * 100)
    answer = process.get(article.get_absolute_url(), **{"accept-encoding": "br"})
    assert answer["Content-Encoding"] == "br"
