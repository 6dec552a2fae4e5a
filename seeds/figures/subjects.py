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

from .lexicon.small_words import (
    BEFORE_NOUN,
    COUNTING_VERBS,
    DETERMINERS,
    GOVERNING,
    GROUPS,
    LEFT_OUT,
    NOUNS_IN_BA,
    OF_FIGURES,
    OF_GROUPS,
    PLURALS,
    QUANTIFIERS,
    STOP,
)
from .sentences import APOSTROPHES, DASHES, Sentence, Token

_VERBS = ("ent", "ont", "aient")
_BEHIND_DONE = frozenset("on by in to from at with for as under".split())
_BEHIND_DOING = frozenset("le la les l des du un une ce cette leur leurs sa son ses".split())
_PARTICIPLES = ("es", "ees", "is", "ises", "ies", "us", "ues", "its", "ites", "erts", "ertes")
_PLURALS_IN_X = ("aux", "eux", "oux")
_PLURAL_AS_WELL = frozenset("prix choix voix croix noix".split())
_JOINED_WORD = ("بال", "لل", "وال", "فال", "كال", "وأ", "وإ", "لإ", "لأ")  # no noun of a number
_ARABIC_ARTICLE = "ال"
_NOUNS_IN_AL = ("التزام", "التماس", "التهاب", "التحاق", "الكترو")  # no article
_ARABIC_VERBS = ("ي", "ت", "س", "ن")
_ARABIC_JOINED = ("و", "ب", "ل", "ف", "ك")
MOST_WORDS = 5
MOST_OF = 3  # words after "of"
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
        return token.text.startswith(_NOUNS_IN_AL)
    return not token.text.startswith(_JOINED_WORD)


def may_be_joined(token: Token) -> bool:
    """Whether the first letter of an Arabic word may be a preposition: "186 بطنجة"."""
    return token.text.startswith("ب") and not token.folded.startswith(NOUNS_IN_BA)


def _is_stop(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    if token.folded in STOP:
        return True
    return (
        len(token.text) == 1
        and sentence.at(index + 1).text in APOSTROPHES
        and bool(sentence.at(index + 1).text)
    )


def _hyphenated(sentence: Sentence, index: int) -> int:
    """Behind a word with all that is hyphenated to it: "sages-femmes"."""
    index += 1
    while (
        sentence.at(index).text in DASHES
        and sentence.joined(index)
        and sentence.joined(index + 1)
        and sentence.at(index + 1).is_word
    ):
        index += 2
    return index


def _french(sentence: Sentence, index: int) -> Chunk | None:
    end = index
    while sentence.at(end).folded in BEFORE_NOUN and _is_noun(sentence, end + 1):
        end += 1
    if not _is_noun(sentence, end) or _is_done_by(sentence, end):
        return None
    if sentence.at(end).folded in LEFT_OUT and not _follows_noun(sentence, end):
        return None
    end = _adjectives(sentence, _hyphenated(sentence, end))
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
    is_doing = word.folded.endswith("ant") and behind in _BEHIND_DOING
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
        index = _hyphenated(sentence, index)
    return index


def _says_something(sentence: Sentence, index: int) -> bool:
    """Whether a participle goes on to say something: "réparties dans", "issus de"."""
    return (
        sentence.at(index).folded.endswith(_PARTICIPLES)
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
    return _adjectives(sentence, _hyphenated(sentence, noun))


def _english(sentence: Sentence, index: int) -> Chunk | None:
    """Up to the plural that closes the phrase, with what "of" adds to it."""
    plural, end, words = 0, index, 0
    while words < MOST_WORDS and _is_english_noun(sentence, end):
        words += 1
        behind = _hyphenated(sentence, end)
        if is_plural(sentence.at(behind - 1)):
            plural = _compound(sentence, behind)
            behind = max(behind, plural)
        elif plural:
            break
        end = _owner(sentence, behind)
    first_alone = _hyphenated(sentence, index)
    is_done = not plural and sentence.at(index).folded.endswith("ed")
    if is_done and sentence.at(first_alone).folded in _BEHIND_DONE:
        return None  # "about 660,000 based on updated forecasts"
    end = plural or first_alone
    if sentence.at(end).folded == "of":
        noun = end + 1
        while noun - end <= MOST_OF and _is_english_noun(sentence, noun):
            noun += 1
        end = noun if noun > end + 1 else end
    return index, end


def _compound(sentence: Sentence, index: int) -> int:
    """Behind the groups that a plural defines: "women cooperative groups", "youth and women
    groups"; but not "farmers and cooperatives"."""
    end = index + (sentence.at(index).folded == "and")
    first = end
    while end - index < MOST_WORDS:
        behind = _hyphenated(sentence, end)
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


def is_plural(token: Token) -> bool:
    """Whether an English or French word looks like a plural."""
    word = token.folded
    if word in PLURALS:
        return True
    if word.endswith("x"):
        return word.endswith(_PLURALS_IN_X) or word in _PLURAL_AS_WELL
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "ous"))


def _arabic_end(sentence: Sentence, index: int) -> int:
    """The noun and, where one follows, what defines it."""
    token = sentence.at(index + 1)
    if (
        token.is_word
        and token.folded not in STOP
        and not token.text.startswith(_ARABIC_JOINED)
        and (not token.text.startswith(_ARABIC_VERBS) or token.text.endswith("ية"))
        and len(token.text) > 2
    ):
        return index + 2
    return index + 1


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


def is_arabic_plural(token: Token) -> bool:
    """Whether an Arabic word looks like a plural with its article."""
    definite = token.text.startswith(("ال", "وال", "لل")) and token.folded not in STOP  # "الذين"
    return definite and token.text.endswith(("ات", "ين", "ون"))
