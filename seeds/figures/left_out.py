"""Whether a number counts or is measured as something, where no noun stands at it.

Membres : 1.230.                        a label
Elles sont 34 à travailler              a pronoun
agriculture (1.132), habitat (26)       a list, which counts what its sentence speaks of
48 hectares, sur les 120 prévus         measured as the figure before
10,5 millions de tonnes, contre 9,2     the multiplier of the figure before
"""

from __future__ import annotations

import re

from .candidates import Candidate
from .lexicon.left_out_nouns import (
    ACTING,
    ADVERBS,
    ARE,
    BEFORE_NUMBER,
    CLAUSE_ENDS,
    COMPARING,
    COMPARING_PAIRS,
    COUNTING,
    CUES,
    ELLIPTIC,
    LABEL_ENDS,
    NUMBERED,
    OF_WHICH,
    OLDER,
    OUT_OF,
    PRONOUNS,
    REACHING,
    WHEN,
    WHO,
    WITH_NUMBER,
)
from .lexicon.no_figure_words import COUNTERS, REFERENCES
from .lexicon.small_words import DETERMINERS, GOVERNING, LEFT_OUT
from .measures import is_rate
from .sentences import Sentence, is_arabic_plural, is_ordinal_of, is_plural
from .statements import PrintedMeasure
from .subjects import read_subject

_APART = 15  # tokens from one bracket to the next
_NOTES = frozenset({"0", "1"})  # the first of notes: "(1), (2)"
_LISTING = frozenset(", ، ; ؛ et and و".split())
_PLACING = frozenset("a au en dans in at chez في".split())
_IN_THE = "بال"
_ACTS = re.compile(r"بال\w*|\w+وا")  # "16 بالأعشاب الطبية", "33 لقوا"
_WHOLE = 100  # %
_YEARS = range(1500, 2100)
_DEFINITE = ("ال", "وال")
_MILLION = 6  # its power of ten
_SUM = 1000  # of money; less of it may be a number of anything
_FAR, _QUALIFYING = 15, 5  # tokens between "ce chiffre" and its value; between a cue and its number
_LABEL = 6  # words
_THIS_FIGURE = re.compile(
    r"\b(?:ces?|cet|cette|le même|this|that) (?:chiffres?|nombre|total|volume|niveau|quantité"
    r"|tonnage|production|superficie|figure|number)\b|هذا (?:الرقم|العدد)",
    re.IGNORECASE,
)
_EN_REACH = 4  # words from "en" to its number: "en avait déjà retenu 112"


def may_be_elliptic(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a number without a noun counts something: "210 ont été retenues", "dont 12"."""
    number = candidate.number
    if _is_told(sentence, candidate):
        return True
    previous = sentence.at(candidate.first - 1).folded
    behind = sentence.at(candidate.behind)
    is_pronoun = number.in_words and previous in WITH_NUMBER
    is_ordinal = behind.folded == "of" and is_ordinal_of(sentence, candidate.first)
    if is_pronoun or is_ordinal or candidate.qualifier[1] in OLDER:
        return False  # "tous deux", "on day 4 of the talks", "were under 30"
    if is_bracketed(sentence, candidate) or _is_meant_by_en(sentence, candidate):
        return True
    if candidate.in_range or number.nearly or candidate.qualifier[1]:
        return True
    if previous in CUES or behind.folded in ELLIPTIC or _ACTS.fullmatch(behind.text):
        return True
    counts = not number.plain and (not number.in_words or number.value >= _SUM)
    return counts or not COUNTING.isdisjoint(sentence.folded(candidate.first - 3, candidate.first))


def _is_told(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a label, a pronoun or a comparison says that it counts."""
    return bool(
        label_before(sentence, candidate)
        or pronoun_before(sentence, candidate)
        or numbered_before(sentence, candidate)
        or arabic_noun_before(sentence, candidate)
        or stands_in_ba(sentence, candidate)
        or is_rate(sentence, candidate.behind)
        or is_left_out(sentence, candidate)
        or _has_parts(sentence, candidate)
        or compares(sentence, candidate)
        or means_the_last(sentence, candidate, 0)
        or is_listed(sentence, candidate)
        or (sentence.at(candidate.first - 1).text == "," and sentence.at(0).folded in OUT_OF)
    )


def takes_unit(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """Whether a number without a unit is measured as the figure before it in its sentence:
    "48 hectares, sur les 120 prévus", "30 tonnes, dont 5", "75 %, contre 60"."""
    is_share = bool(last.unit) and last.measure is PrintedMeasure.SHARE
    if not last.unit or (is_share and candidate.number.value > _WHOLE):
        return False
    if means_the_last(sentence, candidate, last.end) or compares(sentence, candidate):
        return True
    if _is_elsewhere(sentence, last, candidate):
        return True
    behind = sentence.at(candidate.behind).folded
    if last.unit.is_money:
        acts = behind in ACTING or (sentence.language == "en" and behind.endswith("ed"))
        return candidate.number.value >= _SUM and not acts
    if is_share:
        return False
    left_out = behind in LEFT_OUT
    word = word_before(sentence, candidate)
    between = sentence.folded(last.end, candidate.first)
    return left_out or word in OF_WHICH or (word in REACHING and "nombre" not in between)


def leaves_scale_out(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """ "10,5 millions de tonnes, contre 9,2": whether the multiplier before is meant."""
    number = candidate.number
    if number.scaled or number.in_words or number.value >= _SUM or last.magnitude < _MILLION:
        return False
    return not number.plain or compares(sentence, candidate)


def means_the_last(sentence: Sentence, candidate: Candidate, since: int) -> bool:
    """ "... 9 000 tonnes, mais ce chiffre est tombé à 6 500"."""
    first = max(since, candidate.first - _FAR)
    return bool(_THIS_FIGURE.search(sentence.words(first, candidate.first)))


def is_sum(sentence: Sentence, candidate: Candidate) -> bool:
    """ "les 335 milliards": millions of nothing, where money is spoken of, unless they act."""
    large = candidate.number.scaled and candidate.number.value >= 1_000_000
    return large and sentence.at(candidate.behind).folded not in ACTING


def _is_elsewhere(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """ "45 mm à Tanger, 30 à Tétouan", "0,7 بالمدن و0,4 بالقرى": both stand before the same word of
    place."""
    one, other = sentence.at(last.end).folded, sentence.at(candidate.behind).folded
    if sentence.at(candidate.first - 1).folded not in _LISTING:
        return False
    return (one == other and one in _PLACING) or (one[:3] == other[:3] == _IN_THE)


def is_listed(sentence: Sentence, candidate: Candidate) -> bool:
    """ "dans l'agriculture (1.132), l'artisanat (264) et l'habitat (26)": each counts what the
    sentence speaks of; but not "(1), (2)"."""
    if not _stands_alone(sentence, candidate.first):
        return False
    around = range(max(0, candidate.first - _APART), candidate.first + _APART)
    alone = [sentence.at(at).text for at in around if _stands_alone(sentence, at)]
    return len(alone) > 1 and _NOTES.isdisjoint(alone)


def _stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether digits stand in brackets with nothing else."""
    around = sentence.at(index - 1).text, sentence.at(index + 1).text
    is_told = sentence.at(index - 2).is_word  # no "7-6 (5), 6-3"
    return around == ("(", ")") and is_told and sentence.at(index).is_digits


def is_bracketed(sentence: Sentence, candidate: Candidate) -> bool:
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


def compares(sentence: Sentence, candidate: Candidate) -> bool:
    """ "contre 60", "au lieu de 114", "à raison de 150"."""
    pair = tuple(sentence.folded(candidate.first - 2, candidate.first))
    return pair in COMPARING_PAIRS or word_before(sentence, candidate) in COMPARING


def word_before(sentence: Sentence, candidate: Candidate) -> str:
    """The word before a number and what qualifies it."""
    return sentence.at(_place_before(sentence, candidate)).folded


def _place_before(sentence: Sentence, candidate: Candidate) -> int:
    at = candidate.first - 1
    while at > candidate.first - _QUALIFYING and sentence.at(at).folded in BEFORE_NUMBER:
        at -= 1
    return at


def label_before(sentence: Sentence, candidate: Candidate) -> str:
    """ "Coopératives soutenues : 74.", "Membres : 1.230": a plural before a colon, where nothing
    more is said behind the number.
    """
    behind = sentence.at(candidate.behind).text
    colon = _place_before(sentence, candidate)
    if sentence.at(colon).text != ":" or behind not in LABEL_ENDS:
        return ""
    first = colon
    while first > max(0, colon - _LABEL) and sentence.at(first - 1).is_word:
        first -= 1
    first += sentence.at(first).folded in DETERMINERS
    chunk = read_subject(sentence, first)
    if not chunk or chunk[1] > colon or sentence.at(chunk[0]).folded in COUNTERS:
        return ""
    plural = any(is_plural(t) or is_arabic_plural(t) for t in sentence.tokens[slice(*chunk)])
    return sentence.words(*chunk) if plural else ""


def pronoun_before(sentence: Sentence, candidate: Candidate) -> str:
    """ "Elles sont désormais 34 à travailler": who is meant stands elsewhere."""
    are = candidate.first - 1
    while are > candidate.first - _QUALIFYING and sentence.at(are).folded in ADVERBS:
        are -= 1
    if sentence.language == "ar" or sentence.at(are).folded not in ARE:
        return ""
    if sentence.at(are - 2).folded in WHEN:
        return ""  # "since they were 11"
    pronoun = sentence.at(are - 1)
    return pronoun.text if pronoun.folded in PRONOUNS else ""


def numbered_before(sentence: Sentence, candidate: Candidate) -> str:
    """ "New boats numbered 6200", "her goats number over 75": the plural before the verb."""
    at = _place_before(sentence, candidate)
    is_told = sentence.language == "en" and sentence.at(at).folded in NUMBERED
    return sentence.at(at - 1).text if is_told and is_plural(sentence.at(at - 1)) else ""


def arabic_noun_before(sentence: Sentence, candidate: Candidate) -> str:
    """ "الجمعيات البحرية 715، والساحلية 428": the plural before digits that end a clause."""
    if sentence.language != "ar" or candidate.number.in_words:
        return ""
    ends = sentence.at(candidate.behind).text in CLAUSE_ENDS
    near, far = sentence.at(candidate.first - 1), sentence.at(candidate.first - 2)
    if near.folded in OF_WHICH:  # "البحارة منهم 48.700"
        is_place = sentence.at(candidate.first - 3).folded in GOVERNING  # "في الجهة منها 9"
        return far.text if ends and not is_place and far.text.startswith(_DEFINITE) else ""
    acts = bool(candidate.subject) and near.folded != "ال"  # "المشاريع 60 تدخل"
    if not (ends or acts) or not near.text.startswith(_DEFINITE) or near.folded in REFERENCES:
        return ""
    if acts or is_arabic_plural(near):
        return near.text
    if far.text in CLAUSE_ENDS and sentence.at(candidate.first - 3).is_digits:
        return near.text[1:] if near.text.startswith("وال") else ""  # the next of a list
    is_plural_of = is_arabic_plural(far) or far.folded.endswith("ات")
    return sentence.words(candidate.first - 2, candidate.first) if is_plural_of else ""


def stands_in_ba(sentence: Sentence, candidate: Candidate) -> bool:
    """ "... 186 قاربا، وسلا بـ33،": digits behind a preposition that end a clause."""
    joined = sentence.at(candidate.first - 1).folded == "ب" and sentence.joined(candidate.first)
    return joined and sentence.at(candidate.behind).text in CLAUSE_ENDS


def is_of_another(sentence: Sentence, candidate: Candidate) -> bool:
    """ "a bus which 280 of them take", "the ports from which the 25 of this year came": whether a
    relative clause says that something else is counted than what it is said of."""
    near = sentence.folded(candidate.first - 2, candidate.first)
    of = sentence.at(candidate.behind).folded == "of"
    return sentence.language == "en" and of and not {"which", "that"}.isdisjoint(near)


def is_left_out(sentence: Sentence, candidate: Candidate) -> bool:
    """ "329 of them applied", "elle n'en compte plus que 150": it counts, whatever it counts."""
    said = candidate.behind + 2
    of_them = sentence.at(said).is_word and sentence.folded(said - 2, said) == ["of", "them"]
    is_en = sentence.folded(candidate.first - 2, candidate.first) == ["plus", "que"]
    return of_them or (is_en and _is_meant_by_en(sentence, candidate))


def _has_parts(sentence: Sentence, candidate: Candidate) -> bool:
    """ "29, of whom 26 were women", "29, dont 26": a whole before its parts, and no year."""
    index, number = candidate.behind, candidate.number
    if number.plain and number.value in _YEARS:
        return False
    one, other = sentence.at(index + 1).folded, sentence.at(index + 2).folded
    is_told = other in OF_WHICH if one in ("of", "من") else one in OF_WHICH - WHO
    return sentence.at(index).text in (",", "،") and is_told
