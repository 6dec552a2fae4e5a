"""As of when a sentence holds, and by whose word.

à fin juin 2025, au 30 juin 2025, en 2023, by 2030    "2025-06", "2025-06-30", "2023", "2030"
depuis 2019, créé en 2019, la loi du 21 novembre 2012  no day on which a value holds
dans un communiqué, selon un rapport, a déclaré à, selon la Fondation
                                                       communique, report, interview,
                                                       organisation
"""

from __future__ import annotations

import re

from seeds.reading.text.months import MONTHS

_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\.?"
    rf"(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?)?\s+(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    r"|\b(?:en|in|fin|à fin|d['’]ici|by|l['’]année|l['’]an|année|late|end of|of|during|through"
    r"|until|courant|horizon|سنة|عام|لسنة|لعام|خلال|بحلول|أفق)"
    r"\s+(?:la fin |fin |à |the end of |سنة |عام )*"
    r"(?P<only>(?:19|20)\d\d)\b(?![-–/]\d)"
    r"|\b(?:entre|de|between|from|بين|من)\s+(?:19|20)\d\d\s+(?:et|à|and|to|و|إلى)\s*"
    r"(?P<last>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NOT_AS_OF = re.compile(
    r"\b(?:depuis|since|dès|après|after|lancée?s?|créée?s?|fondée?s?|née?s?|ouverte?s?|founded"
    r"|launched|created|established|set up|started|budget|plan|before|avant)\W*(?:\w+\W+){0,2}$"
    r"|\b(?:lois?|ordonnances?|décrets?|dahirs?|arrêtés?|circulaires?|conventions?|accords?|codes?"
    r"|laws?|acts?|decrees?|orders?|ordinances?|treaty|directives?|règlements?|charte|constitution)"
    r"\b\W*(?:\w+\W+){0,6}$"
    r"|(?:قانون|القانون|ظهير|الظهير|مرسوم|المرسوم|قرار|القرار|اتفاقية|الاتفاقية)\W*(?:\w+\W+){0,6}$"
    r"|(?:منذ|تأسس\w*|أنشئ\w*|أحدث\w*)\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 30  # characters between a figure and the date that follows it


class AsOf:
    """The days, months and years that a sentence states."""

    def __init__(self, text: str) -> None:
        self.dates = [
            match
            for match in (_DATE.finditer(text) if _HAS_YEAR.search(text) else ())
            if not _NOT_AS_OF.search(text[max(0, match.start() - 60) : match.start()])
        ]

    def of(self, start: int, end: int, following: int) -> str:
        """The one that holds for the figure from `start` to `end`, the next at `following`."""
        own = [m for m in self.dates if end <= m.start() < following and m.start() - end <= _NEAR]
        before = [m for m in self.dates if m.end() <= start]
        chosen = own[:1] or before[-1:] or self.dates
        return _iso(chosen[0]) if len(chosen) == 1 else ""


def _iso(date: re.Match[str]) -> str:
    if date["iso"] or date["only"] or date["last"]:
        return date["iso"] or date["only"] or date["last"]
    month = f"{date['year']}-{MONTHS[date['month'].lower()]:02}"
    day = int(date["day"] or date["day2"] or 0)
    return f"{month}-{day:02}" if 1 <= day <= 31 else month


_SAID = {
    "communique": r"(?:dans|selon|indique|précise|d['’]après|souligne|annonce)\s+(?:un|le|son|ce)"
    r"\s+communiqué\b|\bcommuniqué\b|press release|in a statement|a statement from"
    r"|بلاغ|في بيان",
    "report": r"(?:selon|d['’]après|dans|according to)\s+(?:un|le|une|la|son|the|a|its)\s+"
    r"(?:\w+\s+){0,2}(?:rapport|étude|enquête|bilan|note|report|study|survey|bulletin)\b"
    r"|\brapport annuel\b"
    r"|annual report|حسب (?:ال)?(?:تقرير|دراسة|حصيلة)\w*|تقرير",
    "interview": r"a (?:déclaré|confié|expliqué|indiqué) à (?:la |le |l['’])?[^\W\d_]+"
    r"|dans un entretien|dans une interview|in an interview|told (?:the )?[^\W\d_]+(?: [A-Z]\w+)?"
    r"|في حوار|في تصريح",
    "organisation": r"(?:selon|d['’]après|rapporte|précise|indique|annonce|souligne|avertit"
    r"|rappelle)\s+(?:(?:l['’]|la |le |les )[\w-]+(?:\s+[A-ZÀ-Þ][\w-]*){0,3}|[A-ZÀ-Þ]{2,}[\w-]*)"
    r"|according to (?:the )?[\w-]+(?:\s+[A-Z][\w-]*){0,3}"
    r"|(?:the )?[A-Z]\w+ (?:said|says|announced)\b"
    r"|(?:حسب|وفق|بحسب|أعلنت?|أفادت?|أكدت?)\s+\w+(?:\s+\w+)?",
}
_ORIGIN = re.compile("|".join(f"(?P<{name}>{cue})" for name, cue in _SAID.items()), re.IGNORECASE)
# A sentence without any of these says nothing of who says so; looking for them is cheap.
_CUES = (
    "selon après communiqu rappo précis indiqu soulign annonc avert rappel déclar confi expliqu"
    " entretien interview press statement report according told said says study"
    " بلاغ بيان حسب وفق أعلن أفاد أكد تقرير حوار تصريح"
).split()
_EXACT = re.compile(_SAID["organisation"])


def origin_of(text: str) -> tuple[str, str]:
    """What a sentence says about who says so, and in which words."""
    best: tuple[str, str] = ("", "")
    small = text.lower()
    if not any(cue in small for cue in _CUES):
        return best
    for match in _ORIGIN.finditer(text):
        name, words = match.lastgroup or "", match.group().strip(" ,.;:")
        if name != "organisation":
            return name, words
        if not best[0] and (_EXACT.match(match.group()) or words[:1].isupper()):
            best = name, words
    return best
