"""A figure and a chart in frames of other sites; nothing else of ours may stand in one."""

import re
from contextlib import suppress
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse
from lxml import html

from articles.tests.factories import make_article
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Indicator
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_cooperative,
    make_editor,
    make_figure,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en", "ar"])
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")
FRAMES = {"figure-frame", "figure-chart"}
OPENING = re.compile(r"frame-ancestors|FRAME_ANCESTORS|xframe_options|csp_(replace|update|exempt)")
FORMS = pytest.mark.parametrize("form", ["frame", "chart"])


def got(client, figure, form="frame", language="en"):
    return client.get(f"/{language}/figures/{figure.pk}/{form}/")


def may_be_framed(answer):
    policy = answer["Content-Security-Policy"]
    assert ("frame-ancestors *" in policy) == ("X-Frame-Options" not in answer)
    return "frame-ancestors *" in policy


@LANGUAGES
def test_a_figure_stands_there_with_its_sentence_paper_day_and_the_way_to_all_of_it(
    client, language
):
    make_place()
    figure = make_confirmed("932")
    make_confirmed("923")
    answer = got(client, figure, language=language)
    text = text_of(answer.content.decode())
    for said in ("932", "Au total, 932 coopératives sont soutenues.", "La Gazette", "2025", "923"):
        assert said in text
    links = html.fromstring(answer.content).xpath("//a/@href")
    assert f"http://testserver/{language}/figures/{figure.pk}/" in links


def test_a_target_is_called_one_there(client):
    assert "target" in text_of(got(client, make_confirmed("932", kind="target")).content.decode())


def test_the_frame_runs_nothing_and_leaves_nothing_behind(client):
    answer = got(client, make_confirmed("932"))
    assert not html.fromstring(answer.content).xpath("//script | //form | //input")
    assert not answer.cookies
    assert may_be_framed(answer)


@FORMS
def test_a_withheld_figure_leaves_a_tombstone_in_its_frames(client, form):
    figure = make_confirmed("932")
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    answer = got(client, figure, form)
    assert (answer.status_code, may_be_framed(answer)) == (410, True)
    assert "Asked for by a reader." in answer.content.decode()
    assert "932" not in answer.content.decode()


@FORMS
def test_so_does_one_that_an_editor_rejected(client, form):
    figure = make_confirmed("932")
    deciding.reject(figure, by=make_editor(), reason="Erreur.", public_reason="932 est faux.")
    answer = got(client, figure, form)
    assert (answer.status_code, may_be_framed(answer)) == (200, True)
    assert "This value was rejected by an editor on" in text_of(answer.content.decode())
    assert "932" not in answer.content.decode()


@FORMS
@pytest.mark.parametrize("decided", [True, False])
def test_one_that_was_taken_back_is_as_one_that_never_was(client, form, decided):
    figure = make_confirmed("932") if decided else make_figure("932")
    if decided:
        deciding.reopen(figure, by=make_editor(), reason="À revoir.")
    answer = got(client, figure, form)
    nobody = client.get(f"/en/figures/9999999/{form}/")
    assert (answer.status_code, may_be_framed(answer)) == (404, True)
    assert answer.content == nobody.content


@FORMS
def test_one_that_is_the_same_as_another_leads_to_the_frame_of_that(client, form):
    first, second = make_confirmed("932"), make_figure("932")
    deciding.confirm(second, by=make_editor())
    assert got(client, second, form)["Location"] == f"/en/figures/{first.pk}/{form}/"


def test_of_a_withheld_quote_nothing_stands_there(client):
    figure = make_confirmed("932")
    second = make_citation(figure, "Le ministère compte 932 coopératives.")
    withholding.withhold_quote(second, by=make_editor(), grounds=WHY)
    assert "ministère" not in got(client, figure).content.decode()


def test_the_page_of_a_figure_has_the_code_of_its_frame(client):
    figure = make_confirmed("932")
    tree = html.fromstring(page(client, f"/figures/{figure.pk}/"))
    frame = html.fragment_fromstring(tree.xpath("//textarea[@id='embed-code']")[0].text)
    assert frame.get("title").startswith("Coopératives soutenues: 932")
    assert client.get(urlsplit(frame.get("src")).path).status_code == 200


@pytest.mark.parametrize("path", ["/figures/{}/", "/indicators/{}/"])
def test_no_name_gets_out_of_the_code_of_a_frame(client, path):
    make_confirmed("800", as_of=date(2023, 11, 14))
    figure = make_confirmed("932")
    Indicator.objects.update(name_fr='Coops " onload="alert(1)"></iframe><script>')
    known = figure.indicator.slug if "indicators" in path else figure.pk
    tree = html.fromstring(page(client, path.format(known)))
    for code in tree.xpath("//textarea"):
        frame = html.fragment_fromstring(code.text)
        assert set(frame.keys()) == {"src", "title", "width", "height", "loading"}
        assert "onload" in frame.get("title")


def test_a_frame_costs_three_queries(client, django_assert_num_queries):
    figure = make_confirmed("932")
    with django_assert_num_queries(3):
        got(client, figure)


def test_no_other_public_address_opens_itself_to_frames(client):
    """Every address of the site, with a row to show where it names one."""
    make_place(), make_organisation("Office"), make_cooperative("Tissage")
    article = make_article("Bilan")
    figure = make_confirmed("932", programme=make_programme("Sillon"))
    known = {
        "slug": ["sillon", "office", "tissage", "la-gazette", figure.indicator.slug],
        "pk": [figure.pk, article.pk],
        "object_id": [figure.pk, article.pk],
        "code": ["ma"],
        "number": [1],
    }
    asked, opened = 0, set()
    for name, pattern in _addresses(get_resolver().url_patterns):
        for address in _filled(name, pattern, known):
            if address.startswith("/admin/"):
                continue
            answer = client.get(address)
            asked += answer.status_code == 200
            if may_be_framed(answer):
                opened.add(name)
    assert opened == FRAMES
    assert asked > 40


def test_one_place_opens_addresses_to_frames():
    """No page of the desk either, but for previews, which stand in a page of the desk itself."""
    said = [
        str(file.relative_to(settings.BASE_DIR))
        for house in ("articles", "coopsite", "programmes", "seeds")
        for file in (settings.BASE_DIR / house).rglob("*.py")
        if "tests" not in file.parts and OPENING.search(file.read_text(encoding="utf-8"))
    ]
    assert sorted(said) == [
        "articles/items/drafts/preview_page.py",
        "coopsite/settings.py",
        "programmes/views/elsewhere/frames.py",
    ]


def _addresses(patterns, space=""):
    """The names of all addresses, with their patterns."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            if pattern.name:
                yield space + pattern.name, pattern
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _addresses(pattern.url_patterns, inner)


def _filled(name, pattern, known):
    """The addresses of that name, as far as rows are known by their parts."""
    parts = [*(pattern.pattern.converters or pattern.pattern.regex.groupindex)]
    rows = [known.get(part, []) for part in parts]
    for n in range(min(map(len, rows), default=1)):
        with suppress(NoReverseMatch):  # a part stands before it
            yield reverse(
                name, kwargs={part: row[n] for part, row in zip(parts, rows, strict=True)}
            )
