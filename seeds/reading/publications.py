"""Papers and sites that the reader knows by name: data, a line each.

A paper need not be here for its pages to be read: it is then named as its page names it. Declare
one when pages print it under several names, or when only its host name tells it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .lines import fold


@dataclass(frozen=True, slots=True)
class Publication:
    """A paper: its name, the other names it prints, its language and its hosts."""

    name: str
    aliases: tuple[str, ...] = ()
    language: str = "fr"
    hosts: tuple[str, ...] = ()


KNOWN = (
    Publication("Les ECO", ("Les Inspirations ECO", "LesEco.ma", "Les Éco"), "fr", ("leseco.ma",)),
    Publication("Le Matin", ("Le Matin du Sahara", "lematin.ma"), "fr", ("lematin.ma",)),
    Publication("L'Économiste", ("L'Economiste", "leconomiste.com"), "fr", ("leconomiste.com",)),
    Publication("Médias24", ("Medias24", "Médias 24"), "fr", ("medias24.com",)),
    Publication("Le360", ("Le 360", "le360.ma"), "fr", ("fr.le360.ma", "le360.ma")),
    Publication("TelQuel", ("Tel Quel", "telquel.ma"), "fr", ("telquel.ma",)),
    Publication("Hespress", ("Hespress FR", "Hespress Français"), "fr", ("fr.hespress.com",)),
    Publication("هسبريس", ("جريدة هسبريس", "Hespress AR"), "ar", ("hespress.com",)),
    Publication("La Vie éco", ("La Vie Eco", "lavieeco.com"), "fr", ("lavieeco.com",)),
    Publication("Aujourd'hui le Maroc", ("ALM", "aujourdhui.ma"), "fr", ("aujourdhui.ma",)),
    Publication("L'Opinion", ("L'Opinion Maroc",), "fr", ("lopinion.ma",)),
    Publication("Libération", ("Libération Maroc", "Libé"), "fr", ("libe.ma",)),
    Publication("Al Bayane", ("Albayane",), "fr", ("albayane.press.ma",)),
    Publication("Challenge", ("Challenge.ma",), "fr", ("challenge.ma",)),
    Publication("EcoActu", ("Ecoactu.ma", "ÉcoActu"), "fr", ("ecoactu.ma",)),
    Publication("Finances News", ("Finances News Hebdo", "FNH"), "fr", ("fnh.ma",)),
    Publication("H24info", ("H24 info",), "fr", ("h24info.ma",)),
    Publication("Yabiladi", ("Yabiladi.com",), "fr", ("yabiladi.com",)),
    Publication("MAP Express", ("MapExpress",), "fr", ("mapexpress.ma",)),
    Publication("Morocco World News", ("MWN",), "en", ("moroccoworldnews.com",)),
    Publication("The North Africa Post", (), "en", ("northafricapost.com",)),
    Publication("Agence de presse sénégalaise", ("APS",), "fr", ("aps.sn",)),
)
_BY_NAME = {fold(name): p for p in KNOWN for name in (p.name, *p.aliases)}
_BY_HOST = {host: p for p in KNOWN for host in p.hosts}


def known(name: str) -> Publication | None:
    """The declared paper that prints this name."""
    return _BY_NAME.get(fold(name).strip(" ."))


def canonical(name: str) -> str:
    """The declared name of a paper, or the name as printed."""
    paper = known(name)
    return paper.name if paper else name


def by_host(host: str) -> Publication | None:
    """The declared paper that publishes at this host name."""
    host = host.lower().removeprefix("www.")
    return _BY_HOST.get(host)
