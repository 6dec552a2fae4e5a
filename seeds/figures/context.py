"""Where, for which programme, as of when and by whose word a figure holds.

    Au Maroc, [...] 932 coopératives.                 a place that opens a sentence holds for it,
    Elles comptent 9.000 membres.                     and for the sentences that follow it
    en Guinée (appui à 20 femmes), en Inde 30         otherwise the nearest place before it,
    108 coopératives au Maroc                         or the one that its own phrase adds

    Le programme X [...] 214 coopératives             the programmes of its clause,
    X [...]. 34 en ont bénéficié.                     else those named last in the paragraph,
    "X : ..." (title) [...] Le jury a lu 400 dossiers.  else the one the article is about, where
                                                      no other place or scope is opened

A place counts where something is in it ("au Maroc"), not where it acts ("le Maroc veut").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from seeds.naming.finder import Finder, Spot

Names = tuple[tuple[str, str], ...]  # (key, label)

_IN = (
    r"(?:au|aux|en|à|dans|sur|parmi|across|in|throughout|within|inside|at|و?في|داخل|عبر"
    r"|à travers|partout)"
)
_FILLERS = (
    r"(?:le|la|les|l['’]|tout|toute|tous|l['’]ensemble|du|de|d['’]|des|région|régions|province"
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
    r"^[»”\"]?\s(?:en |qui |which |that |now |alone )?(?:compt\w+|abrit\w+|dispos\w+|totalis\w+|regroup\w+"
    r"|concentr\w+|recens\w+|produi\w+|enregistr\w+|affich\w+|has|had|counts?|boasts?|hosts?"
    r"|is home to|produc\w+|record\w+|register\w+)\b",
    re.IGNORECASE,
)
_HAVING_ARABIC = re.compile(
    r"(?:^|\s)و?(?:[يت]ضم|[يت]توفر|[يت]حتضن|سجلت?)\s+(?:جهة |إقليم |منطقة )?$"
)
_OUTSIDE = re.compile(r"(?:hors|delà|outside|beyond|خارج)\s+\w*\s*$", re.IGNORECASE)
_LIST_GAP = re.compile(
    r"^(?:\s*,)?\s*(?:et|and|ou|or|و)?\s*(?:au|aux|en|à|dans|in|في)?\s*(?:le|la|les|l['’]|the)?\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:()]|,(?! (?:au|aux|en|in|في)\b)|\.(?= )| [–—] ")
_NEW_CLAUSE = re.compile(
    r";|\b(?:tandis qu\w*|alors qu\w*|while|whereas|mais|but)\b|بينما|فيما", re.IGNORECASE
)
_OTHER = re.compile(r"\b(?:autres?|other|another)\b|آخر|أخرى", re.IGNORECASE)
_AND_IN = re.compile(
    r"\b(?:et|and|ou|or)\s+(?:au|aux|en|à|dans|in)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_COUNTRIES = re.compile(
    r"^(?:\S+ )?(?:pays|countries|nations|états|دول|دولة|بلدان|بلدا|بلد)\b", re.IGNORECASE
)
_NEAR = 90  # characters between a figure and a place that its phrase adds
_NATIONAL = re.compile(
    r"\b(?:national|nationale|nationaux|nationales|nationwide)\b|وطني", re.IGNORECASE
)
_COUNTRYWIDE = re.compile(
    r"\s(?:du|de ce|of the|in the) (?:royaume|pays|kingdom|country)\b|\s(?:ب|في )?(?:المملكة|البلاد)",
    re.IGNORECASE,
)
_OPENS_PLACE = re.compile(
    r"^(?:[–—-] )?(?:À|A|Au|Aux|En|Dans|In|At|Across)\s+(?:la |le |les |l['’]|the |région )*[A-ZÀ-Þ]"
)
_ITS = re.compile(
    r"\b(?:le|ce|du|au) (?:prix|programme|réseau|dispositif|volet|projet|concours|jury|kit|label|parcours|module)\b"
    r"|\b(?:la|cette) (?:session|formation|initiative|plateforme|plate-forme|tranche|promotion"
    r"|certification|boutique|compétition|distinction|édition|récompense)\b"
    r"|\bl['’](?:initiative|opération|outil|édition)\b|\b(?:son|sa|ses)\s"
    r"|\b(?:the|this|its) (?:programme|program|prize|award|network|project|initiative|scheme"
    r"|jury|session|training|platform|store|competition)\b"
    r"|(?:البرنامج|الجائزة|الشبكة|المشروع|المبادرة|الدورة|التكوين|هذه التعاونيات|المشاريع|المنصة)",
    re.IGNORECASE,
)
_ONE_EXAMPLE = re.compile(
    r"\b(?:une?|a|an) (?!total|groupe|group|lot|réseau|ensemble)\w+ (?:\w+ )?(?:de|d['’]|of|with)\s*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"(?:\bavec|\bwith|مع)\s+[«\"“]?\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Surroundings:
    """What the sentences read so far make plain for those that follow."""

    topic: Names = ()  # what the whole article is about
    programmes: Names = ()  # named last in this paragraph
    frame: Names = ()  # the place that opened a sentence of this paragraph
    country: Names = ()  # the country that last opened one
    told: list[str] = field(default_factory=list)  # the sentences of this paragraph
    named: set[str] = field(default_factory=set)

    def begin_block(self) -> None:
        """A new paragraph: what the last one made plain holds no longer."""
        self.programmes = self.frame = ()
        self.told.clear()


def topic_of(texts: Sequence[str], finder: Finder, paper: str) -> Names:
    """The one programme that a title names, or else the one its first paragraph names."""
    for text in texts:
        found = _names(s for s in finder.locate(text, paper) if s.kind == "programme")
        if found:
            return found if len(found) == 1 else ()
    return ()


class Scene:
    """The places and programmes of one sentence."""

    def __init__(self, text: str, spots: Sequence[Spot], around: Surroundings) -> None:
        self.text = text
        self.around = around
        self.programmes = [spot for spot in spots if spot.kind == "programme"]
        self.places = [spot for spot in spots if spot.kind == "place"]
        self.locative = [spot for spot in self.places if self._is_locative(spot)]

    def _is_locative(self, spot: Spot) -> bool:
        before = self.text[max(0, spot.start - 60) : spot.start]
        if _OUTSIDE.search(before):
            return False
        printed = self.text[spot.start : spot.end]
        if printed.startswith(("ب", "وب", "فب")) and not spot.label.startswith("ب"):
            return _is_prefixed(printed, spot)
        after = self.text[spot.end : spot.end + 40]
        return any(
            (
                _LOCATIVE.search(before),
                _ARABIC_LOCATIVE.search(before),
                _HAVING.match(after),  # "le Mali compte"
                _HAVING_ARABIC.search(before),
            )
        )

    def places_of(self, start: int, end: int, subject: str, following: int) -> Names:
        """The places of a figure that stands from `start` to `end`; the next one at `following`."""
        if _COUNTRIES.search(subject):
            return ()
        if added := self._added(end, following):
            return added
        before = [spot for spot in self.locative if spot.end <= start]
        if before:
            return self._group(before[-1])
        noun = [s for s in self.places if s.end <= start and self._is_complement(s)]
        if noun:
            return _names(noun[-1:])
        return self._carried(end)

    def _added(self, end: int, following: int) -> Names:
        """The places that the figure's own phrase adds behind it."""
        for spot in self.places:
            if spot.start < end or spot.start > following:
                continue
            gap = self.text[end : spot.start]
            if len(gap) > _NEAR or _CLAUSE.search(gap) or _NEW_CLAUSE.search(gap):
                return ()
            if _OF.search(gap):
                self.around.named.add(spot.key)
                return _names([spot])
            if spot in self.locative:
                return () if _AND_IN.search(gap) else self._group(spot)
        return ()

    def _is_complement(self, spot: Spot) -> bool:
        """Whether an earlier figure of this sentence was said of this place."""
        return spot.key in self.around.named

    def _group(self, spot: Spot) -> Names:
        """A place with those that are listed with it: "au Maroc, en Guinée et au Mali"."""
        first = last = self.places.index(spot)
        while first and self._are_listed(first - 1) and self.places[first - 1] in self.locative:
            first -= 1
        while last + 1 < len(self.places) and self._are_listed(last):
            last += 1
        return _names(self.places[first : last + 1])

    def _are_listed(self, at: int) -> bool:
        """Whether a place and the next stand in one list."""
        return bool(_LIST_GAP.search(self.text[self.places[at].end : self.places[at + 1].start]))

    def _carried(self, end: int) -> Names:
        """The place that an earlier sentence set."""
        if _COUNTRYWIDE.match(self.text, end):
            return self.around.country
        if self.around.frame:
            return self.around.frame
        return self.around.country if _NATIONAL.search(self.text) else ()

    def programmes_of(self, start: int, reach: int, *, counted: bool) -> Names:
        """The programmes of a figure that stands at `start`; an amount is not `counted`.

        `reach` is where another figure begins that is joined to it by a conjunction.
        """
        if self.programmes:
            return self._of_its_clause(start, reach)
        if counted and _ONE_EXAMPLE.search(self.text[max(0, start - _NEAR) : start]):
            return ()
        if self.around.programmes:
            elsewhere = self._opens_with_a_place() and not self._refers()
            return () if elsewhere else self.around.programmes
        if self.around.topic and self._speaks_of_a_place() and not self._refers():
            return ()
        return self.around.topic

    def _of_its_clause(self, start: int, reach: int) -> Names:
        """The programmes said of a figure by its sentence; what is said from `reach` on is not."""
        cuts = [match.start() for match in _NEW_CLAUSE.finditer(self.text)]
        first = max((cut for cut in cuts if cut <= start), default=0)
        last = min((cut for cut in cuts if cut > start), default=len(self.text))
        own = [spot for spot in self.programmes if first <= spot.start < last]
        said = [spot for spot in own if spot.start < max(start, reach)]
        if said:
            return self._with_the_last(said)
        if own:  # said of a later figure
            return self.around.programmes or self.around.topic
        clause = self.text[first:last].lstrip("; ")
        if _OTHER.search(clause) or _OPENS_PLACE.search(clause[:1].upper() + clause[1:]):
            return ()
        return _names([spot for spot in self.programmes if spot.start < first])

    def _with_the_last(self, own: list[Spot]) -> Names:
        """These programmes, and the one before where it goes "with" them."""
        found = _names(own)
        if _WITH.search(self.text[: own[0].start]):
            return _merged(self.around.programmes or self.around.topic, found)
        return found

    def _refers(self) -> bool:
        """Whether the paragraph has said "le programme", "ce réseau"."""
        return any(_ITS.search(text) for text in (self.text, *self.around.told))

    def _opens_with_a_place(self) -> bool:
        """Whether the sentence opens a scope of its own."""
        return bool(_OPENS_PLACE.search(self.text)) or self._is_front()

    def _speaks_of_a_place(self) -> bool:
        """Whether it says where, anywhere."""
        return bool(self.locative) or self._opens_with_a_place()

    def close(self) -> None:
        """Leave what this sentence makes plain to those that follow."""
        self.around.named.clear()
        if self.programmes:
            self.around.programmes = self._with_the_last(self.programmes)
        self.around.told.append(self.text)
        if self._is_front():
            self.around.frame = self._group(self.locative[0])
        for spot in self.locative:
            if "-" not in spot.key:
                self.around.country = _names([spot])

    def _is_front(self) -> bool:
        """Whether nothing but adverbs stands before the first place."""
        return bool(self.locative) and bool(_FRONTED.search(self.text[: self.locative[0].start]))


_FRONTED = re.compile(
    rf"^(?:\W|\b(?:et|mais|ainsi|par exemple|de plus|enfin|aussi|and|but|also|meanwhile|كما|و)\b)*"
    rf"{_IN}?\s*(?:{_FILLERS}\s*)*$",
    re.IGNORECASE,
)


def _is_prefixed(printed: str, spot: Spot) -> bool:
    """Whether the "ب" before an Arabic place is "in", and no letter of its name."""
    return not spot.name.startswith("ب") or printed.startswith(("بب", "وبب"))


def _names(spots: Iterable[Spot]) -> Names:
    return tuple({spot.key: spot.label for spot in spots}.items())


def _merged(first: Names, second: Names) -> Names:
    return tuple(dict([*first, *second]).items())
