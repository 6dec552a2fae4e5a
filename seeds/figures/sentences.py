"""A sentence cut into words, digits and signs; where it ends tells `articles.text.sentences`.

    "6MDH, dont 9.000"    -> 6 | MDH | , | dont | 9.000

Digits keep the points and commas between them; what letters stand beside them is left to those
who know units. Words are compared folded: small letters without accents, Arabic letters evened.
Which of them look like plurals is told here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from seeds.naming.folding import fold

from .lexicon.small_words import (
    BEFORE_ONE,
    NO_PLURALS,
    NOUNS_IN_BA,
    NOUNS_IN_WA,
    PLURAL_AS_WELL,
    PLURALS,
    PLURALS_IN_X,
    QUANTIFIERS,
    REGIONS,
    STOP,
    WITH_ARTICLE,
)

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad"  # no letters of their own
_TOKEN = re.compile(f"\\d+(?:[.,\u066b\u066c\u060c]\\d+)*|(?:[^\\W\\d_][{_MARKS}]*)+|[^\\s\\w]|_")
_DOING = ("ant", "ing")
_THE_ONE = frozenset("le la du au".split())  # "le 8 des"
APOSTROPHES = "'’ʼ‘`"
DASHES = "-‐‑–—−"


@dataclass(slots=True)
class Token:
    """A word, a run of digits or a sign."""

    text: str
    folded: str  # the sign itself for signs; every apostrophe and every dash is one
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


NOTHING = Token(" ", "", 0, 0)  # stands before the first and behind the last token


@dataclass(slots=True)
class Sentence:
    """One sentence of a block, cut up; every run of white space is one space."""

    text: str
    tokens: list[Token]
    language: str

    def at(self, index: int) -> Token:
        """The token there, or one that is nothing."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else NOTHING

    def words(self, first: int, last: int) -> str:
        """The text from one token to before another."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def folded(self, first: int, last: int) -> list[str]:
        """The folded tokens from one to before another."""
        return [token.folded for token in self.tokens[max(first, 0) : max(last, 0)]]

    def joined(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index].start == self.tokens[index - 1].end
        )

    def hyphenated(self, index: int) -> int:
        """Behind a word with all that is hyphenated to it: "sages-femmes"."""
        index += 1
        while (
            self.at(index).text in DASHES
            and self.joined(index)
            and self.joined(index + 1)
            and self.at(index + 1).is_word
        ):
            index += 2
        return index


def cut(text: str, language: str) -> Sentence:
    """The tokens of a sentence."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        tokens.append(Token(word, _fold(word), match.start(), match.end()))
    return Sentence(text, tokens, language)


@lru_cache(maxsize=1 << 15)
def _fold(word: str) -> str:
    if word in APOSTROPHES or word in DASHES:
        return "'" if word in APOSTROPHES else "-"
    return fold(word).strip() or word


def is_plural(token: Token) -> bool:
    """Whether an English or French word looks like a plural."""
    word = token.folded
    if word in PLURALS:
        return True
    if word.endswith("x"):
        return word.endswith(PLURALS_IN_X) or word in PLURAL_AS_WELL
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "ous"))


def is_arabic_plural(token: Token) -> bool:
    """Whether an Arabic word looks like a plural with its article."""
    definite = token.text.startswith(("ال", "وال", "لل")) and token.folded not in STOP  # "الذين"
    return (
        definite
        and token.text.endswith(("ات", "ين", "ون"))
        and not token.folded.endswith(NO_PLURALS)
    )


def is_in_al(sentence: Sentence, first: int) -> bool:
    """Whether the article stands at digits: "الـ12"."""
    return sentence.at(first - 1).folded == "ال"


def plural_of_al(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """ "الجهات الـ12", "جهات المغرب الـ12": what such digits count; no "الدورة الـ12"."""
    if is_arabic_plural(sentence.at(first - 2)):
        return first - 2, first - 1
    is_group = sentence.at(first - 2).text == "مجموعة"  # "دول مجموعة الـ20"
    is_owner = sentence.at(first - 3).folded in REGIONS and not is_group
    return (first - 3, first - 1) if is_owner else None


def is_ordinal_of(sentence: Sentence, first: int) -> bool:
    """ "la tranche 3 des", "in cohort 3 of", "الشطر 3 من": digits that say which one of them."""
    noun = sentence.at(first - 1)
    if not sentence.at(first).is_digits or not noun.is_word:
        return False
    if noun.folded in QUANTIFIERS | STOP:
        return noun.folded in _THE_ONE
    if sentence.language == "ar":
        return noun.text.startswith(WITH_ARTICLE)
    named = sentence.at(first - 2).folded in BEFORE_ONE[sentence.language]
    return named and not is_plural(noun) and not noun.folded.endswith(_DOING)


def may_be_joined(token: Token) -> bool:
    """Whether the first letter of an Arabic word may be a preposition or "and": "186 بطنجة"."""
    if token.text.startswith("ب"):
        return not token.folded.startswith(NOUNS_IN_BA)
    return token.text.startswith(("و", "ل")) and not token.folded.startswith(NOUNS_IN_WA)
