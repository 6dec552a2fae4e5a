"""Whether feeds and sitemaps are what their standards want, by grammars (RELAX NG) beside this
module, in our own words: no package that Python can have brings those of the standards.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

ATOM, SITEMAP = "http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"
LONGEST_FILE, MOST = 50_000_000, 50_000  # bytes and addresses of a sitemap


def _faults(grammar: str, document: etree._Element) -> list[str]:
    rules = etree.RelaxNG(file=str(Path(__file__).with_name(grammar)))
    rules.validate(document)
    return [f"line {fault.line}: {fault.message}" for fault in rules.error_log]


def faults_of_feed(text: bytes) -> list[str]:
    """What is wrong with a feed, in words."""
    feed = etree.fromstring(text)
    if found := _faults("atom.rng", feed):
        return found
    entries = feed.findall(f"{{{ATOM}}}entry")
    for one in (feed, *entries):
        found += _links_twice(one)
        if one is not feed and not _says_anything(one):
            found.append("an entry has neither content nor a link to its page")
    return found


def _links_twice(element: etree._Element) -> list[str]:
    """No two links may say that they are the same page in the same language and form."""
    links = [
        (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{{{ATOM}}}link")
    ]
    alternate = [link for link in links if link[0] == "alternate"]
    return ["two links are the same"] if len(set(alternate)) < len(alternate) else []


def _says_anything(entry: etree._Element) -> bool:
    links = entry.findall(f"{{{ATOM}}}link")
    return entry.find(f"{{{ATOM}}}content") is not None or any(
        link.get("rel", "alternate") == "alternate" for link in links
    )


def faults_of_sitemap(text: bytes, site: str) -> list[str]:
    """What is wrong with a sitemap, or an index of them, of a site."""
    document = etree.fromstring(text)
    addresses = [loc.text or "" for loc in document.iter(f"{{{SITEMAP}}}loc")]
    found = _faults("sitemap.rng", document)
    if len(text) > LONGEST_FILE or len(addresses) > MOST:
        found.append("it is larger than it may be")
    if len(set(addresses)) < len(addresses):
        found.append("it names an address twice")
    hosts = {urlsplit(one).netloc for one in addresses} - {urlsplit(site).netloc}
    return found + [f"it names another site, {host}" for host in hosts]
