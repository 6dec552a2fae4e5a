"""The words for what a figure counts, where its own phrase has none as well.

75% sont des femmes               "% des femmes"
un taux de satisfaction de 91%    "% taux de satisfaction"
210 ont été retenues              what was counted or named before
Les bénéficiaires, au nombre de 350
500 d'entre elles                 what the sentence before is about
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from seeds.naming.folding import fold

from .candidates import Candidate
from .measures import Unit
from .statements import PrintedMeasure
from .subjects import is_plural, named_before, named_first, read_subject
from .tokens import Sentence, cut

_PARTS = frozenset("de d des du of the من la les l ' ’ le les the".split())
_PLURAL = ("s", "x")
_ARE = frozenset("sont est etaient are were is هم هن".split())
_RATES = re.compile(
    r"\b((?:taux|part|proportion|pourcentage|rate|share)\s+(?:de |d['’]|des |du |of )?[^\W\d]+)"
    r"|(نسبة\s+\S+)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:nombre|number|total|effectif)\s+(?:de |d['’]|des |du |of |of the )([^\W\d]+)"
    r"|عدد\s+(\S+)",
    re.IGNORECASE,
)
# What says that a number without a noun counts what was named before.
_ELLIPTIC = frozenset(
    fold(word).strip()
    for word in (
        "ont sont étaient avaient seront auront furent en y d parmi entre dans were have are had"
        " will in at was of received joined has se ne au à pour chez من منهم منها منهن في"
        " autres seulement prévus prévues retenus retenues restants restantes others"
    ).split()
)
_CUES = frozenset(
    fold(word).strip()
    for word in (
        "dont contre soit from including against versus to totalise compte atteint atteignant à"
        " nombre منها منهم منهن بينها بينهم مقابل إلى عددهم عددهن عددها"
    ).split()
)
_OF_WHICH = frozenset("dont which whom منها منهم منهن بينها بينهم".split())
_OF_THEM = frozenset("entre parmi en them whom منهم منهن منها".split())
_ACTING = frozenset("ont sont etaient avaient seront auront y have are were had".split())
_AGES = frozenset({"under", "over", "above", "below"})
_EN_REACH = 4  # words from "en" to its number: "en avait déjà retenu 112"
_PRONOUNS = frozenset("les tous toutes the both all ces mes nos".split())


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before a figure."""

    counted: str = ""  # what its paragraph counted last
    sentence: str = ""  # the sentence before
    money: str = ""  # the currency that its paragraph spoke of last
    long_ago: str = ""  # what a paragraph before counted last


def subject_of(sentence: Sentence, candidate: Candidate, said: Said) -> str:
    """What a figure counts, as printed; "" where nothing says it."""
    if candidate.measure is PrintedMeasure.SHARE:
        return _share(sentence, candidate, said.counted)
    if candidate.unit:
        return _measured(sentence, candidate, candidate.unit)
    if candidate.subject:
        return sentence.words(*candidate.subject)
    return _meant(sentence, candidate, said) if may_be_elliptic(sentence, candidate) else ""


def _measured(sentence: Sentence, candidate: Candidate, unit: Unit) -> str:
    """The unit in words for money, as printed for the rest, with what is measured."""
    if unit.is_money:
        return unit.name(sentence.language)
    printed = candidate.unit_words or unit.symbol
    if candidate.subject:
        return f"{printed} {sentence.words(*candidate.subject)}"
    return printed


def _share(sentence: Sentence, candidate: Candidate, before: str) -> str:
    """ "% " and what it is a share of."""
    if candidate.subject:
        return f"% {sentence.words(*candidate.subject)}"
    if noun := _predicate(sentence, candidate.behind):
        return f"% {noun}"
    first = sentence.at(candidate.first).start
    rates = list(_RATES.finditer(sentence.text, 0, first))
    if rates:
        return f"% {rates[-1][1] or rates[-1][2]}"
    around = sentence.folded(candidate.first - 2, candidate.first)
    around += sentence.folded(candidate.behind, candidate.behind + 1)
    return f"% {before}" if before and not _OF_WHICH.isdisjoint(around) else "%"


def _predicate(sentence: Sentence, index: int) -> str:
    """What "sont des" and "are" at a token say that they are."""
    if sentence.at(index).folded not in _ARE:
        return ""
    partitive = sentence.at(index + 1).folded in _PARTS
    chunk = read_subject(sentence, index + 1 + partitive)
    if not chunk or not is_plural(sentence.at(chunk[1] - 1)):
        return ""
    return sentence.words(*chunk) if partitive or sentence.language != "fr" else ""


def may_be_elliptic(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a number without a noun counts something: "210 ont été retenues", "dont 12"."""
    number = candidate.number
    previous = sentence.at(candidate.first - 1).folded
    if number.in_words and previous in _PRONOUNS:
        return False
    if candidate.qualifier[1] in _AGES:
        return False  # "were under 30"
    if candidate.in_range or number.nearly or candidate.qualifier[1]:
        return True
    if _is_bracketed(sentence, candidate) or _is_meant_by_en(sentence, candidate):
        return True
    if previous in _CUES or sentence.at(candidate.behind).folded in _ELLIPTIC:
        return True
    near = sentence.folded(candidate.first - 3, candidate.first)
    return bool({"nombre", "number", "total", "عدد"} & set(near)) or (
        not number.plain and not number.in_words
    )


def is_sum(sentence: Sentence, candidate: Candidate) -> bool:
    """ "les 335 milliards": millions of nothing, where money is spoken of, unless they act."""
    large = candidate.number.scaled and candidate.number.value >= 1_000_000
    return large and sentence.at(candidate.behind).folded not in _ACTING


def _is_bracketed(sentence: Sentence, candidate: Candidate) -> bool:
    """ "des coopératives agricoles (525)"."""
    before = sentence.at(candidate.first - 2)
    alone = (
        sentence.at(candidate.first - 1).text == "(" and sentence.at(candidate.behind).text == ")"
    )
    return alone and candidate.number.value > 1 and before.text.islower() and is_plural(before)


def _is_meant_by_en(sentence: Sentence, candidate: Candidate) -> bool:
    """ "Le jury en avait retenu 112." """
    if sentence.language != "fr" or sentence.at(candidate.behind).is_word:
        return False
    before = sentence.tokens[max(candidate.first - _EN_REACH, 0) : candidate.first]
    at = next((i for i, token in enumerate(before[:-1]) if token.folded == "en"), len(before))
    return at < len(before) and all(
        token.text.isalpha() and token.text.islower() for token in before[at:]
    )


def _meant(sentence: Sentence, candidate: Candidate, said: Said) -> str:
    """The noun that is left out, or that follows "sont des"."""
    if noun := _predicate(sentence, candidate.behind):
        return noun
    text = sentence.text[: sentence.at(candidate.first).start]
    nouns: list[tuple[str, str]] = _NUMBER_OF.findall(text)
    counted = [noun for noun in nouns if noun[1] or noun[0].endswith(_PLURAL)]
    if counted:
        return counted[-1][0] or counted[-1][1]
    named = named_before(sentence, candidate.first)
    if _is_bracketed(sentence, candidate) and named:
        return named
    if "nombre" in sentence.folded(candidate.first - 4, candidate.first):
        return named or said.counted
    return (
        said.counted
        or named
        or named_first(cut(said.sentence, sentence.language))
        or (said.long_ago if _is_of_them(sentence, candidate) else "")
    )


def _is_of_them(sentence: Sentence, candidate: Candidate) -> bool:
    """ "120 d'entre elles", "34 en ont bénéficié", "70 of them"."""
    behind = sentence.folded(candidate.behind, candidate.behind + 3)
    return not _OF_THEM.isdisjoint(behind)
