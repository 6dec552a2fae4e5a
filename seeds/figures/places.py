"""Where a figure holds.

    Au Maroc, [...] 932 coopératives.           a place that opens a sentence holds for it,
    Elles comptent 9.000 membres.               and for the sentences that follow it
    en Guinée (appui à 20 femmes), en Inde 30   otherwise the nearest place before it,
    108 coopératives au Maroc                   or the one that its own phrase adds
    22 formateurs dans quatre pays              of several places, never one place's own
    Le Mali compte 40 ruchers                   or the one that has it

A place counts where something is in it ("au Maroc"), not where it acts ("le Maroc veut").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from seeds.naming.finder import Spot

Names = tuple[tuple[str, str], ...]  # (key, label)

_IN = (
    r"(?:au|aux|en|à|dans|sur|parmi|across|in|throughout|within|inside|at|و?في|داخل|عبر"
    r"|à travers|partout|(?:à l['’]échelle|au niveau|du côté) d[eu])"
)
_FILLERS = (
    r"(?:celles?|celui|ceux|le|la|les|l['’]|tout|toute|tous|l['’]ensemble|du|de|d['’]|des|région|régions|province"
    r"|provinces|royaume|pays|nord|sud|est|ouest|centre|village|zone|zones|oasis|cœur|the|region"
    r"|regions|of|province|northern|southern|eastern|western|rural|all|rest|parts"
    r"|جهة|جهات|إقليم|كل|جميع|مناطق|منطقة|دولة|شمال|جنوب|شرق|غرب|وسط)"
)
_LOCATIVE = re.compile(rf"(?:^|[\s(«'’–—-]){_IN}\s+(?:{_FILLERS}\s*)*$", re.IGNORECASE)
_ARABIC_LOCATIVE = re.compile(
    r"(?:^|\s)و?ب(?:جهة|جهات|إقليم|كل|جميع|دولة|منطقة|مناطق|شمال|جنوب)\s+$"
)
_OF = re.compile(r"^\s+(?:du|de la|de l['’]|des|de|d['’]|of|of the)\s*$", re.IGNORECASE)
_HAVING = re.compile(
    r"^[»”\"]?(?:['’]s\s\w|\s(?:en |qui |which |that |now |alone )?(?:a |ont )?"
    r"(?:compt\w+|abrit\w+|dispos\w+|totalis\w+|regroup\w+"
    r"|concentr\w+|recens\w+|produi\w+|enregistr\w+|affich\w+|export\w+"
    r"|import\w+|récolt\w+|accueill\w+|has|had|counts?|boasts?|hosts?"
    r"|is home to|produc\w+|record\w+|register\w+)\b)",
    re.IGNORECASE,
)
_HAVING_ARABIC = re.compile(
    r"(?:^|\s)و?(?:[يت]ضم|[يت]توفر|[يت]حتضن|[يت]ملك|[يت]صدر|[يت]نتج|[يت]ستورد|[يت]عد|سجلت?)"
    r"\s+(?:جهة |إقليم |منطقة )?$"
)
_SUBJECT_OF = re.compile(
    r"(?:^|[,;:.»] )(?:les|the) (?:\w+ ){1,2}(?:du|de la|de l['’]|d['’]|de|of) ?$", re.IGNORECASE
)
_OUTSIDE = re.compile(r"(?:hors|delà|outside|beyond|خارج)\s+\w*\s*$", re.IGNORECASE)
_LIST_GAP = re.compile(
    r"^(?:\s*,)?\s*(?:et|and|ou|or|و)?\s*(?:au|aux|en|à|dans|in|في)?\s*(?:le|la|les|l['’]|the)?\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:()]|,(?! (?:au|aux|en|in|في)\b)|\.(?= )| [–—] ")
NEW_CLAUSE = re.compile(
    r";|\b(?:tandis qu\w*|alors qu\w*|while|whereas|mais|but)\b|بينما|فيما", re.IGNORECASE
)
_AND_IN = re.compile(
    r"\b(?:et|and|ou|or)\s+(?:au|aux|en|à|dans|in)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_ANY_AND = re.compile(r"\W(?:et|and|ou|or|while|but|mais|tandis|alors)\W|\sو", re.IGNORECASE)
_COUNTRIES = re.compile(
    r"^(?:\S+ )?(?:pays|countries|nations|états|دول|دولة|بلدان|بلدا|بلد)\b", re.IGNORECASE
)
_SEVERAL = re.compile(
    rf"\b{_IN}\s+(?!(?:le|un|ce|tout|chaque|mon|notre|votre|son|leur)\s)"
    r"(?:(?:les|the|ces|these)\s+)?(?:[^\W\d]+|\d+)\s+"
    r"(?:pays|countries|nations|دول|بلدان)\b",
    re.IGNORECASE,
)
_NAMELY = re.compile(
    r"^\W*(?:à savoir|soit|namely|هي)?\W*(?:au|aux|en|à|dans|in)?\s*(?:le|la|les|l['’]|the)?\s*$",
    re.IGNORECASE,
)
NEAR = 90  # characters between a figure and a place that its phrase adds
_NATIONAL = re.compile(
    r"\b(?:national|nationale|nationaux|nationales|nationwide)\b|وطني", re.IGNORECASE
)
_COUNTRYWIDE = re.compile(
    r"\s(?:du|de ce|of the|in the) (?:royaume|pays|kingdom|country)\b"
    r"|\s(?:ب|في )?(?:المملكة|البلاد)",
    re.IGNORECASE,
)
OPENS_PLACE = re.compile(
    r"^(?:[–—-] )?(?:À|A|Au|Aux|En|Dans|In|At|Across)\s+"
    r"(?:la |le |les |l['’]|the |région )*[A-ZÀ-Þ]"
)
_FRONTED = re.compile(
    rf"^(?:\W|\b(?:et|mais|ainsi|par exemple|de plus|enfin|aussi|and|but|also|meanwhile|كما|و)\b)*"
    rf"{_IN}?\s*(?:{_FILLERS}\s*)*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Ground:
    """What the sentences read so far say about where."""

    frame: Names = ()  # the place that opened a sentence of this paragraph
    country: Names = ()  # the country that was named last
    named: set[str] = field(default_factory=set)  # places that a noun of this sentence has
    page: Names = ()  # what the whole article is about
    around: Names = ()  # the same, in a paragraph that names no place itself

    def begin_block(self, spots: Sequence[Spot]) -> None:
        """A new paragraph: what opened a sentence of the last one holds no longer."""
        self.frame = ()
        self.around = () if any(spot.kind == "place" for spot in spots) else self.page


def place_of_page(title: Sequence[Spot], first: Sequence[Spot]) -> Names:
    """The one place that the first paragraph names, where the title names its country too."""
    found = names(spot for spot in first if spot.kind == "place")
    countries = {key.split("-")[0] for key, _ in found}
    of_title = {spot.key.split("-")[0] for spot in title if spot.kind == "place"}
    return found if len(found) == 1 and countries <= of_title else ()


class Places:
    """The places of one sentence."""

    def __init__(self, text: str, spots: Sequence[Spot], ground: Ground) -> None:
        self.text = text
        self.ground = ground
        self.places = [spot for spot in spots if spot.kind == "place"]
        self.locative = [spot for spot in self.places if self._is_locative(spot)]

    def _is_locative(self, spot: Spot) -> bool:
        before = self.text[max(0, spot.start - 60) : spot.start]
        if _OUTSIDE.search(before):
            return False
        if _is_prefixed(self.text[spot.start : spot.end], spot):
            return True
        after = self.text[spot.end : spot.end + 40]
        return any(
            (
                _LOCATIVE.search(before),
                _ARABIC_LOCATIVE.search(before),
                _SUBJECT_OF.search(before),  # "les routes du Maroc ont fait"
                _HAVING.match(after),  # "le Mali compte"
                _HAVING_ARABIC.search(before),
            )
        )

    def of(self, start: int, end: int, subject: str, following: int) -> tuple[Names, bool]:
        """The places of a figure that stands from `start` to `end`, the next one at `following`;
        and whether they are inferred from sentences before."""
        said = self._said(start, end, subject, following)
        if said is not None:
            return said, False
        if carried := self._carried(end):
            return carried, True
        if behind := self._behind(end, following):
            return behind, False
        return self.ground.around, bool(self.ground.around)

    def _said(self, start: int, end: int, subject: str, following: int) -> Names | None:
        """The places that the sentence says; None where it says none before its end."""
        if _COUNTRIES.search(subject):
            return ()
        if several := self._several(start, end, following):
            return self._named_behind(several.end())
        if added := self._added(end, following):
            return added
        before = [spot for spot in self.locative if spot.end <= start]
        if before:
            return self._group(before[-1])
        noun = [s for s in self.places if s.end <= start and self._is_complement(s)]
        if noun:
            return names(noun[-1:])
        return None

    def _several(self, start: int, end: int, following: int) -> re.Match[str] | None:
        """The words that say that a figure is of several places: "dans quatre pays"."""
        behind = _SEVERAL.search(self.text, end, end + NEAR)
        if behind and not _CLAUSE.search(self.text, end, behind.start()):
            return behind
        before = _SEVERAL.search(self.text, max(0, start - NEAR), start)
        if before and not NEW_CLAUSE.search(self.text, before.end(), start):
            return before
        return None

    def _named_behind(self, end: int) -> Names:
        """The places that are listed right behind: "dans trois pays, au Maroc, en Guinée et au
        Mali"."""
        spot = next((spot for spot in self.places if spot.start >= end), None)
        gap = self.text[end : spot.start] if spot else ""
        if not spot or len(gap) > NEAR or not _NAMELY.search(gap):
            return ()
        return self._group(spot)

    def _behind(self, end: int, following: int) -> Names:
        """The place at the end of a clause: "600 femmes ont planté 85 hectares au Mali"."""
        spot = next((spot for spot in self.locative if spot.start >= following), None)
        gap = self.text[end : spot.start] if spot else ""
        if not spot or len(gap) > NEAR or _CLAUSE.search(gap) or _ANY_AND.search(gap):
            return ()
        return self._group(spot)

    def _added(self, end: int, following: int) -> Names:
        """The places that the figure's own phrase adds behind it."""
        for spot in self.places:
            if spot.start < end or spot.start > following:
                continue
            gap = self.text[end : spot.start]
            if len(gap) > NEAR or _CLAUSE.search(gap) or NEW_CLAUSE.search(gap):
                return ()
            if _OF.search(gap):
                self.ground.named.add(spot.key)
                return names([spot])
            if spot in self.locative:
                return () if _AND_IN.search(gap) else self._group(spot)
        return ()

    def _is_complement(self, spot: Spot) -> bool:
        """Whether an earlier figure of this sentence was said of this place."""
        return spot.key in self.ground.named

    def _group(self, spot: Spot) -> Names:
        """A place with those that are listed with it: "au Maroc, en Guinée et au Mali"."""
        first = last = self.places.index(spot)
        while first and self._are_listed(first - 1) and self.places[first - 1] in self.locative:
            first -= 1
        while last + 1 < len(self.places) and self._are_listed(last):
            last += 1
        return names(self.places[first : last + 1])

    def _are_listed(self, at: int) -> bool:
        """Whether a place and the next stand in one list."""
        return bool(_LIST_GAP.search(self.text[self.places[at].end : self.places[at + 1].start]))

    def _carried(self, end: int) -> Names:
        """The place that an earlier sentence set."""
        if _COUNTRYWIDE.match(self.text, end):
            return self.ground.country
        if self.ground.frame:
            return self.ground.frame
        return self.ground.country if _NATIONAL.search(self.text) else ()

    def open_it(self) -> bool:
        """Whether the sentence opens a scope of its own."""
        return bool(OPENS_PLACE.search(self.text)) or self._are_in_front()

    def are_said(self) -> bool:
        """Whether it says where, anywhere."""
        return bool(self.locative) or self.open_it()

    def _are_in_front(self) -> bool:
        """Whether nothing but adverbs stands before the first place."""
        return bool(self.locative) and bool(_FRONTED.search(self.text[: self.locative[0].start]))

    def close(self) -> None:
        """Leave what this sentence says about where to those that follow."""
        self.ground.named.clear()
        if self._are_in_front():
            self.ground.frame = self._group(self.locative[0])
        for spot in self.locative:
            if "-" not in spot.key:
                self.ground.country = names([spot])


def _is_prefixed(printed: str, spot: Spot) -> bool:
    """Whether the "ب" before an Arabic place is "in", and no letter of its name."""
    if spot.name.startswith("ب"):
        return printed.startswith(("بب", "وبب"))
    return printed.startswith(("ب", "وب", "فب"))


def names(spots: Iterable[Spot]) -> Names:
    found: dict[str, str] = {}
    for spot in spots:
        if not any(key.startswith(f"{spot.key}-") for key in found):  # "en Casamance, au Sénégal"
            found[spot.key] = spot.label
    return tuple(found.items())
