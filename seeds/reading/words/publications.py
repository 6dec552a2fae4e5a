"""Papers and sites that the reader knows by name: data, a line each.

A paper need not be here for its pages to be read: it is then named as its page names it. Declare
one when pages print it under several names, or when only its host name tells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text.lines import fold, word_set

_WORD = re.compile(r"\w+")
_TRADE = word_set(
    "journal gazette courrier courier dispatch ledger telegraph advocate wire globe register"
    " sentinel argus witness echo echos matin soir tribune hebdo quotidien presse press news post"
    " times herald daily weekly monitor chronicle observer observateur depeche depeches info infos"
    " actu 24 360 tv media medias mag magazine eco express nouvelles breves voix voice standard"
    " mail star sun tidings bulletin reporter review revue temps independent guardian mirror"
    " opinion horizon horizons"
)
_OF_THE_PRESS_ALONE = frozenset(  # what the press is given or looks into
    "press release|press releases|press review|press room|communique de presse|revue de presse"
    "|dossier de presse|espace presse|conference de presse|press conference".split("|")
)
_ARABIC_TRADE = re.compile(
    fold(
        "جريدة|صحيفة|موقع|مجلة|بريس|نيوز|أخبار|وكالة|صوت|صدى|أصداء|يومية|أسبوعية|منبر|الإخبارية"
        "|بوابة|تيفي|ميديا"
    )
)


@dataclass(frozen=True, slots=True)
class KnownPaper:
    """A paper: its name, the other names it prints, its language and its hosts."""

    name: str
    aliases: tuple[str, ...] = ()
    language: str = "fr"
    hosts: tuple[str, ...] = ()


KNOWN = (
    KnownPaper("Les ECO", ("Les Inspirations ECO", "LesEco.ma", "Les Éco"), "fr", ("leseco.ma",)),
    KnownPaper("Le Matin", ("Le Matin du Sahara", "lematin.ma"), "fr", ("lematin.ma",)),
    KnownPaper("L'Économiste", ("L'Economiste", "leconomiste.com"), "fr", ("leconomiste.com",)),
    KnownPaper("Médias24", ("Medias24", "Médias 24"), "fr", ("medias24.com",)),
    KnownPaper("Le360", ("Le 360", "le360.ma"), "fr", ("fr.le360.ma", "le360.ma")),
    KnownPaper("TelQuel", ("Tel Quel", "telquel.ma"), "fr", ("telquel.ma",)),
    KnownPaper("Hespress", ("Hespress FR", "Hespress Français"), "fr", ("fr.hespress.com",)),
    KnownPaper("هسبريس", ("جريدة هسبريس", "Hespress AR"), "ar", ("hespress.com",)),
    KnownPaper("La Vie éco", ("La Vie Eco", "lavieeco.com"), "fr", ("lavieeco.com",)),
    KnownPaper("Aujourd'hui le Maroc", ("ALM", "aujourdhui.ma"), "fr", ("aujourdhui.ma",)),
    KnownPaper("L'Opinion", ("L'Opinion Maroc",), "fr", ("lopinion.ma",)),
    KnownPaper("Libération", ("Libération Maroc", "Libé"), "fr", ("libe.ma",)),
    KnownPaper("Al Bayane", ("Albayane",), "fr", ("albayane.press.ma",)),
    KnownPaper("Challenge", ("Challenge.ma",), "fr", ("challenge.ma",)),
    KnownPaper("EcoActu", ("Ecoactu.ma", "ÉcoActu"), "fr", ("ecoactu.ma",)),
    KnownPaper("Finances News", ("Finances News Hebdo", "FNH"), "fr", ("fnh.ma",)),
    KnownPaper("H24info", ("H24 info",), "fr", ("h24info.ma",)),
    KnownPaper("Yabiladi", ("Yabiladi.com",), "fr", ("yabiladi.com",)),
    KnownPaper("MAP Express", ("MapExpress",), "fr", ("mapexpress.ma",)),
    KnownPaper("Morocco World News", ("MWN",), "en", ("moroccoworldnews.com",)),
    KnownPaper("The North Africa Post", (), "en", ("northafricapost.com",)),
    KnownPaper("Agence de presse sénégalaise", ("APS",), "fr", ("aps.sn",)),
)
_BY_NAME = {fold(name): p for p in KNOWN for name in (p.name, *p.aliases)}
_BY_HOST = {host: p for p in KNOWN for host in p.hosts}


def known(name: str) -> KnownPaper | None:
    """The declared paper that prints this name."""
    return _BY_NAME.get(fold(name).strip(" ."))


def canonical(name: str) -> str:
    """The declared name of a paper, or the name as printed."""
    paper = known(name)
    return paper.name if paper else name


def by_host(host: str) -> KnownPaper | None:
    """The declared paper that publishes at this host name."""
    host = host.lower().removeprefix("www.")
    return _BY_HOST.get(host)


def is_named_by_trade(name: str) -> bool:
    """Whether a name has a word that papers take for their own: "Courier", "Écho", "جريدة"."""
    key = fold(name)
    if key in _OF_THE_PRESS_ALONE:
        return False
    if not _TRADE.isdisjoint(_WORD.findall(key)):
        return True
    return not key.isascii() and bool(_ARABIC_TRADE.search(key))
