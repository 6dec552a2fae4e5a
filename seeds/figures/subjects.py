"""What is counted: the noun behind a number, or the one that is meant where none follows.

    2.681 séances de coaching           "séances de coaching"
    22 newly certified trainers have    "newly certified trainers"
    41 women cooperative groups         "women cooperative groups"
    310 منصب شغل لفائدة                  "منصب شغل"
    210 ont été retenues                the noun counted or named before
    16 et 21 °C, de 11 à 19 élèves      the noun or unit of the number that follows

French and Arabic nouns open the chunk and English ones close it; French nouns behind a number
end in s, x or z, and what ends in "-ent" is a verb.
"""

from __future__ import annotations

import itertools
import re

from .lexicon.number_words import NUMBER_WORDS
from .lexicon.small_words import (
    AFTER_OF,
    BEFORE_NOUN,
    BEHIND_DOING,
    BEHIND_DONE,
    COUNTING_VERBS,
    GOVERNING,
    GROUPS,
    JOINED_WORD,
    LEFT_OUT,
    NOUNS_IN_AL,
    NOUNS_IN_WAW,
    OF_GROUPS,
    PARTICIPLES,
    PEOPLE,
    PLURALS,
    QUANTIFIERS,
    STOP,
)
from .sentences import APOSTROPHES, Sentence, Token, is_arabic_plural, is_ordinal_of, is_plural

_ALL = frozenset("the all these those".split())
_INFINITIVE = re.compile("[a-zà-ÿ]{3,}[ei]r")
_VERBS = ("ent", "ont", "aient")
_ARABIC_ARTICLE = "ال"
_ARABIC_VERBS, _ARABIC_JOINED = tuple("يتسن"), tuple("وبلفك")
MOST_WORDS, MOST_OF = 5, 3  # of a phrase, after "of"
Chunk = tuple[int, int]


def read_counted(sentence: Sentence, first: int, index: int) -> Chunk | None:
    """The noun phrase behind a number that begins at `first`.

    "La ligue 1 reprend", "Flight 447 carried": a number behind a noun that no plural follows is
    its name.
    """
    chunk = read_subject(sentence, index)
    before = sentence.at(first - 1)
    if chunk and not _may_be_counted(sentence.at(chunk[0])):
        return None
    if chunk and sentence.language == "fr" and _INFINITIVE.fullmatch(sentence.at(chunk[0]).text):
        return None  # "on en voit 585 entrer"
    if chunk and before.folded in _ALL and sentence.at(first).is_word:
        return chunk if noun_follows(sentence, index) else None  # "all three SEAO ports"
    if not chunk or sentence.language == "ar" or not before.is_word:
        return chunk
    if before.folded.startswith(COUNTING_VERBS):
        return chunk  # "accueille 3 start-up", "recense 1 médecin"
    is_noun = not _is_stop(sentence, first - 1) and before.folded not in QUANTIFIERS
    plural = any(is_plural(token) for token in sentence.tokens[chunk[0] : chunk[1]])
    return chunk if plural or not is_noun else None


def read_subject(sentence: Sentence, index: int) -> Chunk | None:
    """The noun phrase that begins at a token: its first token and the one behind it."""
    token = sentence.at(index)
    if not token.is_word or len(token.text) < 2 or _is_stop(sentence, index):
        return None
    if "\u0620" <= token.text[0] <= "\u064a":
        return index, _arabic_end(sentence, index)
    if sentence.language == "en":
        return _english(sentence, index)
    return _french(sentence, index)


def _may_be_counted(token: Token) -> bool:
    """Whether an Arabic word may be the noun of a number before it: not "17 ألف بالوسط القروي", nor
    "160 ألفا العام الماضي"."""
    if token.text.startswith(_ARABIC_ARTICLE):
        return token.text.startswith(NOUNS_IN_AL)
    is_verb = token.text.endswith("وا") and not token.folded.endswith(NOUNS_IN_WAW)  # "33 لقوا"
    return not is_verb and not token.text.startswith(JOINED_WORD)


def _is_stop(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    if token.folded in STOP:
        return True
    return (
        len(token.text) == 1
        and sentence.at(index + 1).text in APOSTROPHES
        and bool(sentence.at(index + 1).text)
    )


def _french(sentence: Sentence, index: int) -> Chunk | None:
    end = index
    while sentence.at(end).folded in BEFORE_NOUN and _is_noun(sentence, end + 1):
        end += 1
    if not _is_noun(sentence, end) or _is_done_by(sentence, end):
        return None
    if sentence.at(end).folded in LEFT_OUT and not _follows_noun(sentence, end):
        return None
    end = _adjectives(sentence, sentence.hyphenated(end))
    return index, _complement(sentence, end)


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether a French word can stand behind a number: no verb, no small word."""
    token = sentence.at(index)
    if not token.is_word or _is_stop(sentence, index) or len(token.text) < 2:
        return False
    return not _is_verb(token)


def _is_done_by(sentence: Sentence, index: int) -> bool:
    """ "108 récompensées par deux prix", "324 concernant le casque": a participle where the noun is
    left out."""
    word, behind = sentence.at(index), sentence.at(index + 1).folded
    is_doing = word.folded.endswith("ant") and behind in BEHIND_DOING
    return is_doing or (word.text.endswith(("és", "ées")) and behind == "par")


def _follows_noun(sentence: Sentence, index: int) -> bool:
    """Whether what is left out in "les 40 autres" is said after all: "autres fermes"."""
    return sentence.at(index).folded in BEFORE_NOUN and _is_noun(sentence, index + 1)


def _is_verb(token: Token) -> bool:
    return len(token.folded) > 4 and token.folded.endswith(_VERBS)


def _adjectives(sentence: Sentence, index: int) -> int:
    while (
        _is_noun(sentence, index)
        and sentence.at(index).folded[-1] in "sx"
        and sentence.at(index).text[0].islower()
        and len(sentence.at(index).text) > 3
        and not _says_something(sentence, index)
    ):
        index = sentence.hyphenated(index)
    return index


def _says_something(sentence: Sentence, index: int) -> bool:
    """Whether a participle goes on to say something: "réparties dans", "issus de"."""
    return (
        sentence.at(index).folded.endswith(PARTICIPLES)
        and sentence.at(index + 1).folded in GOVERNING
    )


def _complement(sentence: Sentence, index: int) -> int:
    """Behind "de coaching", "d'anacarde" and "à coudre"."""
    noun = index + 1
    if sentence.at(index).folded == "d" and sentence.at(noun).text in APOSTROPHES:
        noun += 1
    elif sentence.at(index).folded not in ("de", "a"):
        return index
    token = sentence.at(noun)
    if sentence.at(index).folded == "a" and not token.folded.endswith(("er", "re", "ir")):
        return index
    if not _is_noun(sentence, noun) or not token.text[0].islower():
        return index
    return _adjectives(sentence, sentence.hyphenated(noun))


def _english(sentence: Sentence, index: int) -> Chunk | None:
    """Up to the plural that closes the phrase, with what "of" adds to it."""
    plural, end, words = 0, index, 0
    while words < MOST_WORDS and _is_english_noun(sentence, end):
        words += 1
        behind = sentence.hyphenated(end)
        if is_plural(sentence.at(behind - 1)):
            plural = _compound(sentence, behind)
            behind = max(behind, plural)
        elif plural:
            break
        end = _owner(sentence, behind)
        end += not plural and _is_joined_to_plural(sentence, end)
    first_alone = sentence.hyphenated(index)
    is_done = not plural and sentence.at(index).folded.endswith("ed")
    if is_done and sentence.at(first_alone).folded in BEHIND_DONE:
        return None  # "about 660,000 based on updated forecasts"
    end = plural or first_alone
    if sentence.at(end).folded == "of":
        noun = end + 1
        while noun - end <= MOST_OF and _is_english_noun(sentence, noun):
            noun += 1
        end = noun if noun > end + 1 else end
    return index, end


def _is_joined_to_plural(sentence: Sentence, index: int) -> bool:
    """ "social and economic projects": whether "and" joins the adjectives of one plural."""
    far = sentence.tokens[index + 1 : index + 1 + MOST_OF]
    words = list(itertools.takewhile(_may_describe, far))
    return sentence.at(index).folded == "and" and any(map(is_plural, words))


def _may_describe(token: Token) -> bool:
    return token.text.islower() and token.folded not in STOP and token.folded not in NUMBER_WORDS


def _compound(sentence: Sentence, index: int) -> int:
    """Behind the groups that a plural defines: "women cooperative groups", "youth and women
    groups"; but not "farmers and cooperatives"."""
    end = index + (sentence.at(index).folded == "and")
    first = end
    while end - index < MOST_WORDS:
        behind = sentence.hyphenated(end)
        word = sentence.at(behind - 1)
        if word.folded in GROUPS:
            return behind if end > first or first == index else index
        if word.folded not in OF_GROUPS and not (word.folded in PLURALS and first > index):
            return index
        end = behind
    return index


def _owner(sentence: Sentence, index: int) -> int:
    """Behind the mark of what owns the next noun: "farmers' unions", "women's groups"."""
    if sentence.at(index).text not in APOSTROPHES or not sentence.joined(index):
        return index
    behind = index + 1 + (sentence.at(index + 1).folded == "s" and sentence.joined(index + 1))
    is_owner = not sentence.joined(behind) and _is_english_noun(sentence, behind)
    return behind if is_owner else index


def _is_english_noun(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    return token.is_word and len(token.text) > 1 and not _is_stop(sentence, index)


def _arabic_end(sentence: Sentence, index: int) -> int:
    """The noun and, where one follows, what defines it."""
    token = sentence.at(index + 1)
    if (
        token.is_word
        and token.folded not in STOP
        and not token.text.startswith(_ARABIC_JOINED)
        and (not token.text.startswith(_ARABIC_VERBS) or token.text.endswith("ية"))
        and len(token.text) > 2
        and not _ends_before(sentence, index)
    ):
        return index + 2
    return index + 1


def _ends_before(sentence: Sentence, index: int) -> bool:
    """Whether an Arabic noun ends before the next word: "بحارا علاجات", which is no adjective of
    it, "تعاونية موزعة على", a participle that goes on."""
    noun, behind = sentence.at(index).text, sentence.at(index + 1).text
    is_singular = noun.endswith("ا") and not noun.endswith(("يا", "لا"))
    is_its = behind.endswith("ا") and not behind.endswith("وا")
    if is_singular and not is_its and not behind.startswith(("آخر", "أخر", "اخر")):
        return True
    goes_on = behind.startswith("م") and behind.endswith("ة") and not behind.endswith("ية")
    governed = sentence.at(index + 2).folded in GOVERNING
    return goes_on and governed and noun.endswith(("ة", "ات"))


def read_part(sentence: Sentence, first: int, index: int) -> Chunk | None:
    """ "forty-one of their sailors", "trois de ces barques", "320 من البحارين": the plural of
    which a number that begins at `first` is a part."""
    if sentence.language == "ar":
        of_them = sentence.at(index + 1)
        told = is_arabic_plural(of_them) or of_them.folded in PEOPLE
        told = told and not is_ordinal_of(sentence, first)
        return (index + 1, index + 2) if sentence.at(index).folded == "من" and told else None
    before = sentence.at(first - 1)
    is_name = before.text.istitle() and before.folded not in QUANTIFIERS | STOP
    if (is_name or before.text == ":") and sentence.at(first).is_digits:  # no "2:0 des"
        return None
    if is_ordinal_of(sentence, first):
        return None
    of = sentence.folded(index, index + 2)
    noun = index + 1 if of[:1] == ["des"] else index + 2
    if of[:1] != ["des"] and tuple(of) not in AFTER_OF:
        return None
    if sentence.at(noun).folded in NUMBER_WORDS or not noun_follows(sentence, noun):
        return None
    return read_subject(sentence, noun)


def noun_follows(sentence: Sentence, index: int) -> bool:
    """Whether a plural stands at a token: then it may well be what is counted."""
    chunk = read_subject(sentence, index)
    if not chunk or sentence.language == "ar":
        return bool(chunk)
    return any(is_plural(token) for token in sentence.tokens[chunk[0] : chunk[1]])
