"""The words for what a figure counts, where its own phrase has none as well.

Membres : 1.230.                  "Membres"
Elles sont 34 à travailler        "Elles", in doubt
450 groupements, à raison de 150  the noun or unit of the figure before
75% sont des femmes               "% des femmes"
un taux de satisfaction de 91%    "% taux de satisfaction"
210 ont été retenues              what was counted or named before
Les bénéficiaires, au nombre de 350
500 d'entre elles                 what the sentence before is about, in doubt

A noun of another clause that does not agree with what is said of the number is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seeds.naming.folding import fold

from .candidates import Candidate
from .lexicon.left_out_nouns import (
    ACTING,
    ADJECTIVES,
    ADVERBS,
    AMONG,
    ARE,
    BEFORE_NUMBER,
    COMPARING,
    COMPARING_PAIRS,
    CUES,
    ELLIPTIC,
    FEMININE,
    FEMININE_DONE,
    FEMININE_SAID,
    MASCULINE,
    MASCULINE_DONE,
    OF_THEM,
    OF_WHICH,
    OUT_OF,
    PRONOUNS,
    REACHING,
)
from .lexicon.no_figure_words import COUNTERS
from .lexicon.small_words import DETERMINERS, LEFT_OUT
from .measures import Unit
from .sentences import Sentence, cut
from .statements import Ambiguous, PrintedMeasure
from .subjects import (
    is_arabic_plural,
    is_plural,
    may_be_joined,
    named_before,
    named_first,
    read_subject,
)

_PARTS = frozenset("de d des du of the من la les l ' ’ le les the".split())
_PLURAL = ("s", "x")
_ARE = frozenset("sont est etaient are were is هم هن".split())
_RATES = re.compile(
    r"\b((?:taux|part|proportion|pourcentage|rate|share)\s+(?:de |d['’]|des |du |of )?"
    r"(?!(?:est|était|sera|a|is|was)\b)[^\W\d]+|taux|part|proportion|pourcentage)"
    r"|(نسبة\s+[^\W\d]\S*)",
    re.IGNORECASE,
)
_FRENCH_RATES = frozenset({"part", "taux"})  # English words that are others
_NUMBER_OF = re.compile(
    r"\b(?:nombre|number|total|effectif)\s+(?:de |d['’]|des |du |of |of the )"
    r"(?:(?:nouve(?:lles|aux)|autres|jeunes|petite?s|grande?s|new|other|young|small)\s)*([^\W\d]+)"
    r"|\b[وبفل]?عدد\s+(?!من\b)(?:هذه |هاته |تلك )?(\S+)",
    re.IGNORECASE,
)
_APART, _BEGINNING = 15, 40  # tokens from one bracket to the next; of the beginning of a sentence
_NOTES = frozenset({"0", "1"})  # the first of notes: "(1), (2)"
_LISTING = frozenset(", ، ; ؛ et and و".split())
_PLACING = frozenset("a au en dans in at chez في".split())
_IN_THE = "بال"  # "16 بالأعشاب الطبية"
_WHOLE = 100  # %
_MILLION = 6  # its power of ten
_SUM = 1000  # of money; less of it may be a number of anything
_FAR, _QUALIFYING = 15, 5  # tokens between "ce chiffre" and its value; between a cue and its number
_LABEL = 6  # words
_LABEL_ENDS = frozenset(". ; , ) • | /".split()) | {"", " "}
_THIS_FIGURE = re.compile(
    r"\b(?:ces?|cet|cette|le même|this|that) (?:chiffres?|nombre|total|volume|niveau|quantité"
    r"|tonnage|production|superficie|figure|number)\b|هذا (?:الرقم|العدد)",
    re.IGNORECASE,
)
_AGES = frozenset({"under", "over", "above", "below"})
_EN_REACH = 4  # words from "en" to its number: "en avait déjà retenu 112"
_PRONOUNS = frozenset("les tous toutes the both all ces mes nos".split())


@dataclass(slots=True)
class Said:
    """What the sentences read so far say of what is counted and measured."""

    counted: str = ""  # what its paragraph counted last
    here: str = ""  # what its own sentence did
    unit: Unit | None = None  # of the last figure, if it was no count
    unit_words: str = ""
    sentence: str = ""  # the sentence before
    money: str = ""  # the currency that its paragraph spoke of last
    long_ago: str = ""  # what a paragraph before counted last
    column: Unit | None = None  # of the cells of a table, whose head says it


def subject_of(sentence: Sentence, candidate: Candidate, said: Said) -> tuple[str, Ambiguous]:
    """What a figure counts, as printed, and whether that is in doubt; "" where nothing says it."""
    if candidate.measure is PrintedMeasure.SHARE:
        return _share(sentence, candidate, said.counted), Ambiguous.NONE
    if candidate.unit:
        return _measured(sentence, candidate, candidate.unit), Ambiguous.NONE
    if candidate.subject and not _may_be_joined(sentence, candidate):
        return _counted(sentence, candidate, sentence.words(*candidate.subject), said.here)
    if candidate.subject:
        noun = _meant(sentence, candidate, said)[0]
        return noun or sentence.words(*candidate.subject), Ambiguous.BORROWED_NOUN
    if may_be_elliptic(sentence, candidate):
        return _meant(sentence, candidate, said)
    return "", Ambiguous.NONE


def _may_be_joined(sentence: Sentence, candidate: Candidate) -> bool:
    """ "186 بطنجة": whether the word behind may be a place with its preposition."""
    noun = candidate.subject[0] if candidate.subject else 0
    return noun == candidate.behind and may_be_joined(sentence.at(noun))


def _counted(
    sentence: Sentence, candidate: Candidate, words: str, noun: str
) -> tuple[str, Ambiguous]:
    """ "26 coopératives de tissage, dont 9 féminines": an adjective with its noun, if it agrees."""
    first = words.split(maxsplit=1)[0].lower()
    if not noun or fold(first).strip() not in ADJECTIVES:
        return words, Ambiguous.NONE
    head = noun.split(maxsplit=1)[0]
    if first.endswith(FEMININE_SAID) and head.endswith(MASCULINE):
        return words, Ambiguous.BORROWED_NOUN
    return f"{head} {words}", Ambiguous.NONE


def takes_unit(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """Whether a number without a unit is measured as the figure before it in its sentence:
    "48 hectares, sur les 120 prévus", "30 tonnes, dont 5", "75 %, contre 60"."""
    is_share = bool(last.unit) and last.measure is PrintedMeasure.SHARE
    if not last.unit or (is_share and candidate.number.value > _WHOLE):
        return False
    if means_the_last(sentence, candidate, last.end) or _compares(sentence, candidate):
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
    word = _word_before(sentence, candidate)
    between = sentence.folded(last.end, candidate.first)
    return left_out or word in OF_WHICH or (word in REACHING and "nombre" not in between)


def leaves_scale_out(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """ "10,5 millions de tonnes, contre 9,2": whether the multiplier before is meant."""
    number = candidate.number
    if number.scaled or number.in_words or number.value >= _SUM or last.magnitude < _MILLION:
        return False
    return not number.plain or _compares(sentence, candidate)


def means_the_last(sentence: Sentence, candidate: Candidate, since: int) -> bool:
    """ "... 9 000 tonnes, mais ce chiffre est tombé à 6 500"."""
    first = max(since, candidate.first - _FAR)
    return bool(_THIS_FIGURE.search(sentence.words(first, candidate.first)))


def _is_elsewhere(sentence: Sentence, last: Candidate, candidate: Candidate) -> bool:
    """ "45 mm à Tanger, 30 à Tétouan", "0,7 بالمدن و0,4 بالقرى": both stand before the same word of
    place."""
    one, other = sentence.at(last.end).folded, sentence.at(candidate.behind).folded
    if sentence.at(candidate.first - 1).folded not in _LISTING:
        return False
    return (one == other and one in _PLACING) or (one[:3] == other[:3] == _IN_THE)


def _word_before(sentence: Sentence, candidate: Candidate) -> str:
    """The word before a number and what qualifies it."""
    at = candidate.first - 1
    while at > candidate.first - _QUALIFYING and sentence.at(at).folded in BEFORE_NUMBER:
        at -= 1
    return sentence.at(at).folded


def _compares(sentence: Sentence, candidate: Candidate) -> bool:
    """ "contre 60", "au lieu de 114", "à raison de 150"."""
    pair = tuple(sentence.folded(candidate.first - 2, candidate.first))
    return pair in COMPARING_PAIRS or _word_before(sentence, candidate) in COMPARING


def _measured(sentence: Sentence, candidate: Candidate, unit: Unit) -> str:
    """The unit in words for money, as printed for the rest, with what is measured."""
    if unit.is_money:
        return unit.name(sentence.language)
    printed = unit.symbol if unit.exponent else candidate.unit_words or unit.symbol
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
    found = _RATES.finditer(sentence.text, 0, first)
    rates = [rate for rate in found if sentence.language != "en" or rate[1] not in _FRENCH_RATES]
    if rates:
        return f"% {rates[-1][1] or rates[-1][2]}"
    around = sentence.folded(candidate.first - 2, candidate.first)
    around += sentence.folded(candidate.behind, candidate.behind + 1)
    return f"% {before}" if before and not OF_WHICH.isdisjoint(around) else "%"


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
    if _is_told(sentence, candidate):
        return True
    previous = sentence.at(candidate.first - 1).folded
    if number.in_words and previous in _PRONOUNS:
        return False
    if candidate.qualifier[1] in _AGES:
        return False  # "were under 30"
    if candidate.in_range or number.nearly or candidate.qualifier[1]:
        return True
    if _is_bracketed(sentence, candidate) or _is_meant_by_en(sentence, candidate):
        return True
    behind = sentence.at(candidate.behind)
    if previous in CUES or behind.folded in ELLIPTIC or behind.text.startswith(_IN_THE):
        return True
    near = sentence.folded(candidate.first - 3, candidate.first)
    return bool({"nombre", "number", "total", "عدد"} & set(near)) or (
        not number.plain and not number.in_words
    )


def _is_told(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a label, a pronoun or a comparison says that it counts."""
    return bool(
        _label(sentence, candidate)
        or _pronoun(sentence, candidate)
        or _compares(sentence, candidate)
        or means_the_last(sentence, candidate, 0)
        or _is_listed(sentence, candidate)
        or (sentence.at(candidate.first - 1).text == "," and sentence.at(0).folded in OUT_OF)
    )


def is_sum(sentence: Sentence, candidate: Candidate) -> bool:
    """ "les 335 milliards": millions of nothing, where money is spoken of, unless they act."""
    large = candidate.number.scaled and candidate.number.value >= 1_000_000
    return large and sentence.at(candidate.behind).folded not in ACTING


def _is_bracketed(sentence: Sentence, candidate: Candidate) -> bool:
    """ "des coopératives agricoles (525)"."""
    before = sentence.at(candidate.first - 2)
    alone = (
        sentence.at(candidate.first - 1).text == "(" and sentence.at(candidate.behind).text == ")"
    )
    return alone and candidate.number.value > 1 and before.text.islower() and is_plural(before)


def _is_listed(sentence: Sentence, candidate: Candidate) -> bool:
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


def _is_meant_by_en(sentence: Sentence, candidate: Candidate) -> bool:
    """ "Le jury en avait retenu 112." """
    if sentence.language != "fr" or sentence.at(candidate.behind).is_word:
        return False
    before = sentence.tokens[max(candidate.first - _EN_REACH, 0) : candidate.first]
    at = next((i for i, token in enumerate(before[:-1]) if token.folded == "en"), len(before))
    return at < len(before) and all(
        token.text.isalpha() and token.text.islower() for token in before[at:]
    )


def _meant(sentence: Sentence, candidate: Candidate, said: Said) -> tuple[str, Ambiguous]:
    """The noun that is left out, or that follows "sont des"."""
    if _is_listed(sentence, candidate):
        noun = said.here or named_first(sentence, _BEGINNING) or said.counted
        return noun, Ambiguous.BORROWED_NOUN if noun else Ambiguous.NONE
    if noun := _predicate(sentence, candidate.behind) or _label(sentence, candidate):
        return noun, Ambiguous.NONE
    if pronoun := _pronoun(sentence, candidate):
        return pronoun, Ambiguous.NO_SUBJECT
    text = sentence.text[: sentence.at(candidate.first).start]
    nouns: list[tuple[str, str]] = _NUMBER_OF.findall(text)
    counted = [noun for noun in nouns if noun[1] or noun[0].endswith(_PLURAL)]
    is_part = bool(said.here) and _word_before(sentence, candidate) in OF_WHICH
    if counted and not is_part:
        return counted[-1][0] or counted[-1][1], Ambiguous.NONE
    named = named_before(sentence, candidate.first)
    if _is_bracketed(sentence, candidate) and named:
        return named, Ambiguous.NONE
    if named and "nombre" in sentence.folded(candidate.first - 4, candidate.first):
        return named, Ambiguous.NONE
    return _borrowed(sentence, candidate, said, named)


def _borrowed(
    sentence: Sentence, candidate: Candidate, said: Said, named: str
) -> tuple[str, Ambiguous]:
    """The nearest noun that agrees: of its sentence without doubt, of one before in doubt."""
    refused = Ambiguous.NONE
    for noun, doubt in _nouns(sentence, candidate, said, named):
        if noun and _agree(sentence, candidate, noun):
            return noun, doubt
        refused = Ambiguous.BORROWED_NOUN if noun else refused
    return "", refused


def _nouns(
    sentence: Sentence, candidate: Candidate, said: Said, named: str
) -> Iterator[tuple[str, Ambiguous]]:
    """The nouns that may be meant, the likeliest first, none before it is asked for."""
    yield said.here, Ambiguous.NONE
    if named and not AMONG.isdisjoint(sentence.folded(0, candidate.first)):
        yield named, Ambiguous.NONE
    yield said.counted, Ambiguous.NONE if said.counted == named else Ambiguous.BORROWED_NOUN
    is_arabic = sentence.language == "ar"  # any plural with its article, be it an adjective
    yield named, Ambiguous.BORROWED_NOUN if is_arabic else Ambiguous.NONE
    yield named_first(cut(said.sentence, sentence.language)), Ambiguous.BORROWED_NOUN
    if _is_of_them(sentence, candidate):
        yield said.long_ago, Ambiguous.BORROWED_NOUN


def _agree(sentence: Sentence, candidate: Candidate, noun: str) -> bool:
    """Whether a French noun may be what a participle behind a number is said of."""
    if sentence.language != "fr" or sentence.at(candidate.behind).folded not in ACTING:
        return True
    head = noun.split(maxsplit=1)[0].lower()
    near = sentence.tokens[candidate.behind + 1 : candidate.behind + 4]
    said = [token.text.lower() for token in near if token.folded.endswith("s")]
    done = said[0] if said else ""
    if done.endswith(FEMININE_DONE):
        return not head.endswith(MASCULINE)
    return not (done.endswith(MASCULINE_DONE) and head.endswith(FEMININE))


def _label(sentence: Sentence, candidate: Candidate) -> str:
    """ "Coopératives soutenues : 74.", "Membres : 1.230": a plural before a colon, where nothing
    more is said behind the number.
    """
    behind = sentence.at(candidate.behind).text
    colon = candidate.first - 1
    while colon > candidate.first - _QUALIFYING and sentence.at(colon).folded in BEFORE_NUMBER:
        colon -= 1
    if sentence.at(colon).text != ":" or behind not in _LABEL_ENDS:
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


def _pronoun(sentence: Sentence, candidate: Candidate) -> str:
    """ "Elles sont désormais 34 à travailler": who is meant stands elsewhere."""
    are = candidate.first - 1
    while are > candidate.first - _QUALIFYING and sentence.at(are).folded in ADVERBS:
        are -= 1
    if sentence.language != "fr" or sentence.at(are).folded not in ARE:
        return ""
    pronoun = sentence.at(are - 1)
    return pronoun.text if pronoun.folded in PRONOUNS else ""


def _is_of_them(sentence: Sentence, candidate: Candidate) -> bool:
    """ "120 d'entre elles", "34 en ont bénéficié", "70 of them"."""
    behind = sentence.folded(candidate.behind, candidate.behind + 3)
    return not OF_THEM.isdisjoint(behind)
