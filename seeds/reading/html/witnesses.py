"""Two witnesses of an HTML page: what it declares for machines, and what its readers see.

    title    declared, only heading      the visible line that reads like one
    paper    og:site_name, the window    the names in head and foot
    day      datePublished               the date about the title
    authors  JSON-LD, rel=author, hCard  the byline

Where they agree nothing is in doubt; where they differ the better one is taken, and doubted.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from lxml import html

from ..fields import titles
from ..fields.author_signs import Told
from ..page import Doubt, DoubtCode
from ..sheet.marking import Sheet
from ..text.lines import even, fold
from ..text.marks import Said
from ..text_pages import Findings
from ..words import bylines, names
from ..words.publications import canonical, known
from .metadata import Metadata, published_date, site_behind

_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?i:author|authors|byline|auteur|auteure|auteurs|signature|redacteur|journaliste"
    r"|vcard|fn)(?:$|[\s_-]|(?i:name)|(?=[A-Z]))"
    r"|(?<=[a-z])(?:Author|Byline|Auteur)(?![a-rt-z])"
)
_HOME = re.compile(r"/(?:auteure?s?|authors?|staff|journalistes?|profile?s?|by|redaction)/")
_ELSEWHERE = frozenset(("aside", "nav", "footer"))
_MOST_AUTHORS = 6
_LONGEST = 120  # characters of a byline
_UNIVERSAL = re.compile(r"T(?P<hour>\d\d):\d\d(?::\d\d)?(?:\.\d+)?(?:Z|\+00:?00)")
_ADDRESS = re.compile(r"^(?:https?://|www\.)|\|")


def told_authors(root: html.HtmlElement, declared: Metadata) -> Told:
    """The authors that the tags of a page tell, without the paper itself."""
    paper = fold(declared.publication)
    return Told(
        tuple(name for name in declared.authors if fold(name) != paper),
        tuple(name for name in _in_elements(root) if fold(name) != paper),
        declared.publication,
    )


def _in_elements(root: html.HtmlElement) -> list[str]:
    """The authors of the first element that names any, and of those beside it."""
    found: dict[str, None] = {}  # in their order
    place: html.HtmlElement | None = None
    for element in root.iter("a", "span", "p", "div", "address", "li", "strong", "h4", "b", "em"):
        if not _is_an_authors(element) or place not in (None, element.getparent()):
            continue
        text = even(element.text_content()[: 2 * _LONGEST])
        if authors := _credited(text) if len(text) <= _LONGEST else ():
            place = element.getparent()
            found.update(dict.fromkeys(authors))
    return [*found] if len(found) <= _MOST_AUTHORS else []  # more are a list of the site's writers


def _credited(text: str) -> tuple[str, ...]:
    words = text.split()
    if text[: len(text) // 2] == text[len(text) // 2 :]:  # and without a space between
        text = text[: len(text) // 2]
    if words[: len(words) // 2] == words[len(words) // 2 :]:  # once for the eye, once for a picture
        text = " ".join(words[: len(words) // 2])
    credit = bylines.labelled(text)
    if not credit.authors and names.is_name(text.split(",", maxsplit=1)[0].strip()):
        credit = bylines.credit(text)
    return credit.authors


def _is_an_authors(element: html.HtmlElement) -> bool:
    told = "author" in f"{element.get('rel')} {element.get('itemprop')}".split()
    if not told and not _is_for_authors(element.get("class") or "") and not _leads_home(element):
        return False
    return not any(str(parent.tag) in _ELSEWHERE for parent in element.iterancestors())


@lru_cache(maxsize=1024)  # many elements of a page have the same
def _is_for_authors(classes: str) -> bool:
    return bool(_AUTHOR.search(classes))


def _leads_home(element: html.HtmlElement) -> bool:
    """A link to the page of an author, whose address ends with the name."""
    address = element.get("href") or ""
    if element.tag != "a" or not _HOME.search(address):
        return False
    name = re.findall(r"\w+", fold(element.text_content()[:_LONGEST]))
    return bool(name) and name[-1] in re.findall(r"\w+", address.rstrip("/").rpartition("/")[2])


def reconcile(found: Findings, declared: Metadata, window: str, sheet: Sheet) -> None:
    """Settle what the stages found with what the page declares; an editor's word stands."""
    seen = found.title or ""
    site = _declared_site(declared, window, seen)
    if not sheet.said(Said.TITLE):
        _settle_title(found, declared, window, sheet, site)
    if site:
        found.publication = canonical(site)
        found.sure |= {"publication"}
    if not sheet.said(Said.DATE):
        _settle_day(found, declared)
    found.address = found.address or declared.address or None


def _declared_site(declared: Metadata, window: str, seen: str) -> str:
    """The paper that the page declares; an address or a list of words is no name."""
    for site in (declared.publication, site_behind(declared.title or seen, window)):
        if site and (known(site) or not _ADDRESS.search(site)):
            return site
    return ""


def _settle_title(
    found: Findings, declared: Metadata, window: str, sheet: Sheet, site: str
) -> None:
    seen, heading = found.title or "", _only_heading(sheet)
    paper = canonical(site) if site else found.publication
    given = [titles.clean_title(one, paper) for one in (heading, declared.title, window, seen)]
    best = next(filter(None, given), "")
    agreeing = sum(_is_same(best, one) for one in given if one)
    found.title = best or None
    if best and agreeing > 1:
        found.sure |= {"title"}


def _is_same(title: str, other: str) -> bool:
    """Equal, or cut, or with something behind."""
    shorter, longer = sorted((_plain(title), _plain(other)), key=len)
    return longer.startswith(shorter) and 2 * len(shorter) >= len(longer)


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", fold(title)))


def _only_heading(sheet: Sheet) -> str:
    """The text of the only main heading that reads like a title."""
    headings = {line.text for line in sheet.lines if line.level == 1 and line.words >= 3}
    return headings.pop() if len(headings) == 1 else ""


def _settle_day(found: Findings, declared: Metadata) -> None:
    """The declared day, but the printed one where the clock of another zone parts them."""
    told = next(iter(published_date(declared.published)), None)
    if told is None or told.on is None:
        return
    printed = found.published.on if found.published else None
    if printed and printed.day and told.on.day:
        apart = printed.first_day - told.on.first_day
        if apart and apart == _turn_of_the_day(declared.published):
            found.sure |= {"published_on"}
            return
        if abs(apart) > timedelta(days=1) and _is_trusted(found):
            found.doubts += (Doubt(DoubtCode.UNSURE_DATE, str(printed)),)
    found.published, found.is_order_known = told, True
    found.sure |= {"published_on"}


def _turn_of_the_day(moment: str) -> timedelta:
    """By how much the paper's own day may differ from that of a moment of universal time."""
    match = _UNIVERSAL.search(moment)
    hour = int(match["hour"]) if match else 12
    if hour >= 20:
        return timedelta(days=1)
    return timedelta(days=-1) if hour <= 8 else timedelta()


def _is_trusted(found: Findings) -> bool:
    """Whether the printed day is likely to be the one of publication."""
    dated = [one for one in found.candidates if one.field == "published_on"]
    return bool(dated) and dated[0].share >= 0.9 and "said to be of publication" in dated[0].signs
