"""What every public page says of itself in its head: for search engines, for who quotes it, for
machines. The pages of the sample site are read, one of each kind."""

import json
import re

import feedparser
import pytest
from django.utils.translation import override
from lxml import etree
from lxml import html as reader

from articles.models import Article
from coopsite.models import Page
from coopsite.tests.found.grammars import faults_of_feed
from coopsite.tests.found.vocabulary import faults, nodes_of
from programmes.models import Cooperative, Figure, Indicator, Organisation, Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]
SITE = "http://testserver"
LARGEST = 20_000  # bytes of linked data


def paths():
    """A path of each kind of page, without its language."""
    prize = Programme.objects.published().filter(kind="prize").earliest("pk")
    project = Programme.objects.published().exclude(parent=None).earliest("pk")
    indicator = Indicator.objects.told().earliest("pk")
    publication = Article.objects.published().earliest("pk").publication
    rows = [
        *Programme.objects.published().filter(events__isnull=False)[:1],
        prize, project, indicator, publication,
        Organisation.objects.told().earliest("pk"),
        *Cooperative.objects.order_by("example", "pk")[:1],
        Page.objects.published().filter(kind="page").earliest("pk"),
        *Page.objects.published().filter(kind="news")[:1],
        *Article.objects.published().order_by("language", "pk").distinct("language"),
    ]  # fmt: skip
    figures = Figure.objects.confirmed().order_by("pk")[:8]
    with override("fr"):
        own = [row.get_absolute_url()[len("/fr") :] for row in rows]
    return [
        "/", *own, *(f"/figures/{one.pk}/" for one in figures),
        "/places/ma/", "/places/ma-06/", "/goals/5/", "/calendar/", "/search/",
        *(f"/{name}/" for name in (
            "articles", "publications", "programmes", "prizes", "organisations", "goals", "places",
            "indicators", "cooperatives", "figures", "corrections", "reports", "news",
        )),
    ]  # fmt: skip


class Head:
    """The head of a page."""

    def __init__(self, client, address):
        answer = client.get(address)
        assert answer.status_code == 200, address
        self.page = reader.fromstring(answer.content.decode())

    def meta(self, name):
        return self.page.xpath("//head/meta[@name=$it or @property=$it]/@content", it=name)

    def links(self, rel):
        return self.page.xpath("//head/link[@rel=$it]", it=rel)

    def data(self):
        [text] = self.page.xpath('//head/script[@type="application/ld+json"]/text()')
        return json.loads(text)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_each_kind_of_page_says_what_it_is_where_it_is_and_in_which_languages(client, language):
    wrong, kinds = {}, set()
    for path in paths():
        address = f"/{language}{path}"
        head = Head(client, f"{address}?utm_source=x&nothing=1")
        told = {
            "canonical": [link.get("href") for link in head.links("canonical")],
            "languages": {
                link.get("hreflang"): link.get("href")
                for link in head.links("alternate")
                if link.get("hreflang")
            },
            "names": {name: head.meta(f"og:{name}") for name in ("url", "type", "locale")},
        }
        expected = {
            "canonical": [f"{SITE}{address}"],
            "languages": {code: f"{SITE}/{code}{path}" for code in ("fr", "en", "ar")}
            | {"x-default": f"{SITE}{path}"},
            "names": {
                "url": [f"{SITE}{address}"],
                "type": ["article" if re.match("/(articles|news)/.", path) else "website"],
                "locale": [{"fr": "fr_FR", "ar": "ar_AR"}[language]],
            },
        }
        once = ("description", "og:title", "og:description", "og:site_name", "twitter:card")
        lacking = [name for name in once if [bool(one) for one in head.meta(name)] != [True]]
        data = head.data()
        kinds |= {node["@type"] for node in nodes_of(data) if "@type" in node}
        said = faults(data) + lacking + ([] if told == expected else [told])
        if len(json.dumps(data)) > LARGEST:
            said.append("the linked data is larger than what it is about")
        if said:
            wrong[path] = said
    assert not wrong, "\n".join(f"{path}: {said}" for path, said in wrong.items())
    assert kinds >= {
        "WebSite", "SearchAction", "Organization", "WebPage", "CollectionPage", "AboutPage",
        "BreadcrumbList", "NewsArticle", "NewsMediaOrganization", "Project", "Country",
        "AdministrativeArea", "Event", "Observation", "StatisticalVariable", "Claim", "Quotation",
        "Dataset", "DataDownload", "DefinedTerm",
    }  # fmt: skip


ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = (
    "articles/feed/", "figures/feed/", "corrections/feed/", "news/feed/", "search/feed/?q=932",
    "programmes/coopstore/feed/", "places/ma/feed/", "places/ma-06/feed/",
)  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_each_feed_is_one_as_rfc_4287_wants_it(client, language):
    indicator = Indicator.objects.told().earliest("pk")
    for path in (*FEEDS, f"indicators/{indicator.slug}/feed/"):
        address = f"/{language}/{path}"
        answer = client.get(address)
        assert answer["Content-Type"] == "application/atom+xml; charset=utf-8", address
        assert not feedparser.parse(answer.content).bozo, address
        assert faults_of_feed(answer.content) == [], address
        feed = etree.fromstring(answer.content)
        entries = feed.findall(f"{ATOM}entry")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"{SITE}{address}"
        assert client.get(links["alternate"].removeprefix(SITE)).status_code == 200, links
        names = [one.findtext(f"{ATOM}id") for one in entries]
        assert len(names) == len(set(names)), address
        days = [one.findtext(f"{ATOM}updated") for one in entries]
        assert feed.findtext(f"{ATOM}updated") >= max(days, default=""), address
