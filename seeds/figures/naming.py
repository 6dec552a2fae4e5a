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
from .left_out import (
    arabic_noun_before,
    is_bracketed,
    is_listed,
    is_of_another,
    label_before,
    may_be_elliptic,
    numbered_before,
    pronoun_before,
    stands_in_ba,
    word_before,
)
from .lexicon.left_out_nouns import (
    ACTING,
    ADJECTIVES,
    AMONG,
    FEMININE,
    FEMININE_DONE,
    FEMININE_SAID,
    MASCULINE,
    MASCULINE_DONE,
    OF_THEM,
    OF_THEM_ALL,
    OF_WHICH,
)
from .lexicon.no_figure_words import YEAR_VERBS
from .lexicon.small_words import DETERMINERS, OF_FIGURES, WITH_ARTICLE
from .measures import Unit, is_rate
from .sentences import Sentence, cut, is_arabic_plural, is_plural, may_be_joined
from .statements import Ambiguous, PrintedMeasure
from .subjects import read_subject

_PARTS = frozenset("de d des du of the من la les l ' ’ le les the".split())
_PLURAL = ("s", "x")
_ARE = frozenset("sont est etaient are were is هم هن".split())
_RATES = re.compile(
    r"\b(?<!pris )(?<!prendre )(?<!prennent )(?<!autre )(?<!à )"
    r"((?:taux|part|proportion|pourcentage|rate|share)\s+(?:de |d['’]|des |du |of the |of )?"
    r"(?!(?:est|était|sera|a|atteint|passe|de|d|du|des|la|le|les|l|son|sa|ses|leur|leurs|ce|cette"
    r"|is|was|has|had|rose|fell|reached|stood|of|the|its|their)\b)[^\W\d]+"
    r"|(?:taux|part|proportion|pourcentage|rate)\b)"
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
_OF_TENS, _LISTING = tuple("اةىء"), ("،", "و")
_BEGINNING = 40  # tokens of the beginning of a sentence


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
    ahead: str = ""  # what its sentence counts next
    is_borrowed: bool = False  # the noun counted here, from another sentence
    row: str = ""  # the label of a row, "Forêts : 3", among others
    column: Unit | None = None  # of the cells of a table, whose head says it


def subject_of(sentence: Sentence, candidate: Candidate, said: Said) -> tuple[str, Ambiguous]:
    """What a figure counts, as printed, and whether that is in doubt; "" where nothing says it."""
    if candidate.measure is PrintedMeasure.SHARE:
        return _share(sentence, candidate, said.counted), Ambiguous.NONE
    if candidate.unit:
        return _measured(sentence, candidate, candidate.unit), Ambiguous.NONE
    if candidate.subject and not _may_be_no_noun(sentence, candidate):
        return _counted(sentence, candidate, sentence.words(*candidate.subject), said.here)
    if candidate.subject:
        noun = _meant(sentence, candidate, said)[0]
        return noun or sentence.words(*candidate.subject), Ambiguous.BORROWED_NOUN
    if may_be_elliptic(sentence, candidate):
        return _meant(sentence, candidate, said)
    if said.row and candidate.number.value:
        return said.long_ago or said.row, Ambiguous.BORROWED_NOUN
    return "", Ambiguous.NONE


def _may_be_no_noun(sentence: Sentence, candidate: Candidate) -> bool:
    """ "186 بطنجة", "المشاريع 60 تدخل": whether the word behind may be a place with its
    preposition, or a verb: a noun that 11 to 99 count ends in another letter."""
    noun = candidate.subject[0] if candidate.subject else 0
    token = sentence.at(noun)
    before = sentence.at(candidate.first - 1).text
    listed = before in _LISTING and sentence.at(candidate.first - 2).is_digits
    in_tens = candidate.number.value % 100 > 10 and not token.text.endswith(_OF_TENS)
    acts = token.folded in YEAR_VERBS or (in_tens and token.text.startswith(("ت", "ي")))
    is_verb = acts and (listed or before.startswith(WITH_ARTICLE))
    return noun == candidate.behind and (may_be_joined(token) or is_verb)


def _counted(
    sentence: Sentence, candidate: Candidate, words: str, noun: str
) -> tuple[str, Ambiguous]:
    """ "26 coopératives de tissage, dont 9 féminines": an adjective with its noun, if it agrees."""
    first = words.split(maxsplit=1)[0].lower()
    if not all(fold(word).strip() in ADJECTIVES for word in words.split()):
        return words, Ambiguous.NONE
    if not noun:  # "25 tonnes achetées, 4 vendues"
        return words, Ambiguous.BORROWED_NOUN
    head = noun.split(maxsplit=1)[0]
    is_said = fold(head).strip() in ADJECTIVES  # of what is left out: "4 vendues et 5 achetées"
    if is_said or (first.endswith(FEMININE_SAID) and head.endswith(MASCULINE)):
        return words, Ambiguous.BORROWED_NOUN
    is_done = first.endswith(FEMININE_DONE + MASCULINE_DONE)  # perhaps of the figure before
    return f"{head} {words}", Ambiguous.BORROWED_NOUN if is_done else Ambiguous.NONE


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
    first = candidate.subject[0] if candidate.subject else candidate.behind
    behind = sentence.folded(first, first + 3)
    if before and any(behind[: len(words)] == words for words in OF_THEM_ALL):
        return f"% {before}"
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


def _meant(sentence: Sentence, candidate: Candidate, said: Said) -> tuple[str, Ambiguous]:
    """The noun that is left out, or that follows "sont des"."""
    if is_listed(sentence, candidate) or stands_in_ba(sentence, candidate):
        noun = said.here or named_first(sentence, _BEGINNING) or said.counted
        return noun, Ambiguous.BORROWED_NOUN if noun else Ambiguous.NONE
    noun = (
        _predicate(sentence, candidate.behind)
        or label_before(sentence, candidate)
        or numbered_before(sentence, candidate)
        or _number_of(sentence, candidate, said)
    )
    if noun:
        return noun, Ambiguous.BORROWED_NOUN if said.row and said.long_ago else Ambiguous.NONE
    if noun := arabic_noun_before(sentence, candidate):
        return noun, Ambiguous.BORROWED_NOUN
    if pronoun := pronoun_before(sentence, candidate):
        doubt = Ambiguous.BORROWED_NOUN if said.here else Ambiguous.NO_SUBJECT
        return said.here or pronoun, doubt
    named = named_before(sentence, candidate.first)
    if named and _is_put_beside(sentence, candidate):
        return named, Ambiguous.NONE
    return _borrowed(sentence, candidate, said, named)


def _number_of(sentence: Sentence, candidate: Candidate, said: Said) -> str:
    """ "le nombre de barques a atteint 1.572": the noun whose number is told."""
    if said.here and word_before(sentence, candidate) in OF_WHICH:
        return ""
    text = sentence.text[: sentence.at(candidate.first).start]
    nouns: list[tuple[str, str]] = _NUMBER_OF.findall(text)
    counted = [noun for noun in nouns if noun[1] or noun[0].endswith(_PLURAL)]
    return (counted[-1][0] or counted[-1][1]) if counted else ""


def _is_put_beside(sentence: Sentence, candidate: Candidate) -> bool:
    """ "des barques (525)", "les barques, au nombre de 350"."""
    near = sentence.folded(candidate.first - 4, candidate.first)
    return is_bracketed(sentence, candidate) or "nombre" in near


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
    is_other = is_of_another(sentence, candidate) or is_rate(sentence, candidate.behind)
    yield said.here, Ambiguous.BORROWED_NOUN if said.is_borrowed or is_other else Ambiguous.NONE
    if named and not is_other and not AMONG.isdisjoint(sentence.folded(0, candidate.first)):
        yield named, Ambiguous.NONE
    is_same = said.counted == named and not is_other
    yield said.counted, Ambiguous.NONE if is_same else Ambiguous.BORROWED_NOUN
    in_doubt = sentence.language == "ar" or is_other  # any plural in "ال", be it an adjective
    yield named, Ambiguous.BORROWED_NOUN if in_doubt else Ambiguous.NONE
    yield named_first(cut(said.sentence, sentence.language)), Ambiguous.BORROWED_NOUN
    if _is_of_them(sentence, candidate):
        yield said.long_ago, Ambiguous.BORROWED_NOUN
    yield said.ahead, Ambiguous.BORROWED_NOUN


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


def _is_of_them(sentence: Sentence, candidate: Candidate) -> bool:
    """ "120 d'entre elles", "34 en ont bénéficié", "70 of them"."""
    behind = sentence.folded(candidate.behind, candidate.behind + 3)
    return not OF_THEM.isdisjoint(behind)


def named_before(sentence: Sentence, index: int) -> str:
    """The last plural noun that is named with an article before a token."""
    for at in range(min(index, len(sentence.tokens)) - 1, -1, -1):
        token = sentence.at(at)
        if token.folded in DETERMINERS and not sentence.at(at + 1).is_digits:
            chunk = read_subject(sentence, at + 1)
            if chunk and chunk[0] < index and _names_things(sentence, chunk[0]):
                return sentence.words(chunk[0], min(chunk[1], index))
        elif is_arabic_plural(token):
            return token.text
    return ""


def _names_things(sentence: Sentence, index: int) -> bool:
    """Whether a plural names what is counted, not its figures: "those amounts", "ces chiffres"."""
    return is_plural(sentence.at(index)) and sentence.at(index).folded not in OF_FIGURES


def named_first(sentence: Sentence, until: int | None = None) -> str:
    """The first plural noun that a sentence names with an article: what it is about."""
    for at, token in enumerate(sentence.tokens[:until]):
        if token.folded in DETERMINERS:
            chunk = read_subject(sentence, at + 1)
            if chunk and _names_things(sentence, chunk[0]):
                return sentence.words(*chunk)
        elif is_arabic_plural(token):
            return token.text
    return ""
