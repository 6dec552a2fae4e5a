"""How much of a sentence is quoted, where a paper lets only so many words be shown.

    La Fondation a soutenu |932| coopératives au Maroc, qui travaillent la laine et les plantes.
    |-------------------- kept ---------------------|-------------- left out ------------------|
    La Fondation a soutenu 932 coopératives au Maroc…

A sentence that fits is quoted whole. Else one window around the number is kept, cut only where a
clause ends (a semicolon, or a comma before a clause that stands beside), and only where nothing
that the number is not true without is left out. How much a clause may hold depends on what it
speaks of: no clause may undo the value ("if", "denied", "estimated"); one that is told of the
number may not negate, limit or date it; one that tells something else may have its own negations
and times, unless it goes back to the clause before it ("…, by the end of 2030"). A window says the
number with a verb of its own. Where there is no such window nothing is quoted: nothing is better
than a quote that says something else than its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from programmes.statements.clause_words import (
    ADVERBIAL,
    AND,
    LEANING,
    LIMITS,
    NAMING,
    NEGATION,
    PARALLEL,
    PARTICIPLE,
    PRONOUN,
    RELATIVE,
    SINCE,
    SUBORDINATE,
    THAT,
    THE,
    THIS,
    UNDOING,
    VERBS,
)
from programmes.statements.clauses import (
    has_verb,
    is_aim,
    is_one_of,
    is_time,
    is_year,
    leans,
    of_a_part,
)
from programmes.statements.windows import Sentence, Window, parts_of

ELLIPSIS = "…"  # joined to the words, so that it is no word itself
_DATE = re.compile(r"\d[/.-]\d\d?[/.-]\d|\b[QTSH][1-4]\b")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_DASH = re.compile(r"\s[–—-]\s")
ATTACHED, APART = "attached", "apart"  # how a clause begins
SHORT = 4  # words of a part that may be a time and nothing else
ADVERB = 7  # words from a preposition on in which its time is named
_RANK = re.compile(r"premi\w+|\w+ième|first|second|third|\w+est")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is quoted of a sentence: the words before the number, the number, the words after it."""

    before: str
    number: str
    after: str

    @property
    def text(self) -> str:
        """The quote in one piece, with the marks of what is left out."""
        return f"{self.before}{self.number}{self.after}"

    @property
    def words(self) -> str:
        """The words as the sentence prints them, without these marks."""
        return self.text.removeprefix(ELLIPSIS).removesuffix(ELLIPSIS)


def excerpt(
    sentence: str, offset: int, number: str, language: str, most: int | None
) -> Excerpt | None:
    """What may be quoted of a sentence in at most so many words; None where that is nothing.

    The number stands at `offset`; without `most` the sentence is quoted whole.
    """
    end = offset + len(number)
    if most is None or _fits(sentence, most):
        return Excerpt(sentence[:offset], sentence[offset:end], sentence[end:])
    if not number or sentence[offset:end] != number or language not in UNDOING:
        return None
    cut = Sentence(sentence, (offset, end), language, list(parts_of(sentence)))
    windows = list(_windows(cut, most))
    if not windows:
        return None
    first, last = _fullest(windows).span
    before = ELLIPSIS * (first > 0) + sentence[first:offset]
    after = sentence[end:last].rstrip() + ELLIPSIS if last < len(sentence) else sentence[end:]
    return Excerpt(before, number, after)


def _fits(text: str, most: int) -> bool:
    return len(text.split()) <= most


def _windows(cut: Sentence, most: int) -> Iterator[Window]:
    """The windows around the number that fit and say the same as the sentence does."""
    own = bisect_right(cut.parts, cut.number[0], key=itemgetter(0))  # the parts up to the number's
    for i in range(max(0, own - most), own):
        first = cut.parts[i][0]
        if not _begins(cut, i):
            continue
        for j in range(i, min(i + most, len(cut.parts))):  # a part has a word at least
            last = cut.parts[j][1]
            if not _fits(cut.text[first:last], most):
                break
            window = Window(cut, i, j)
            if cut.number[1] <= last and _stands(window) and _closes(window):
                yield window


def _fullest(windows: list[Window]) -> Window:
    """The first of these with the whole clauses that may stand behind it."""
    best, *others = windows
    longer = (one for one in others if one.first == best.first and one.ends_a_clause)
    return max([best, *longer], key=lambda window: window.last)


def _begins(cut: Sentence, part: int) -> bool:
    """Whether the sentence may be quoted from a part on: its own beginning, the main clause behind
    a participle, or a semicolon where what follows does not lean on what is left out."""
    if part == 0:
        return True
    words = cut.words(*cut.parts[part])
    if _is_main(cut, part):
        return True
    leaning = LEANING[cut.language] | RELATIVE[cut.language] | AND
    return cut.ends(part - 1) and words[:1] != [] and words[0] not in leaning


def _is_main(cut: Sentence, part: int) -> bool:
    """Whether a part that says the number is all that a participle before it is told of."""
    start, end = cut.parts[part]
    return (
        PARTICIPLE.intersection(cut.words(*cut.parts[0])[:1]) != set()
        and not (THE | NAMING[cut.language]).isdisjoint(cut.words(start, end)[:1])
        and start <= cut.number[0] < end
    )


def _closes(window: Window) -> bool:
    """Whether a window may end where it does: all behind it stands beside what it says."""
    cut, part = window.cut, window.last
    if part + 1 == len(cut.parts):
        return True
    end = next(j for j in range(part, len(cut.parts)) if cut.ends(j))
    own = [cut.words(*span) for span in cut.parts[part + 1 : end + 1]]
    return (not own or _stands_beside(window, own)) and _apart_holds_nothing(window, end + 1)


def _stands_beside(window: Window, own: list[list[str]]) -> bool:
    """Whether the parts behind a window, up to a semicolon, are of another clause."""
    cut, (first, *others) = window.cut, own
    opening = _opening(window, first)
    main_is_to_come = not SUBORDINATE.isdisjoint(cut.words(*cut.parts[0])[:1])
    dated = not window.stated and _DATE.search(cut.text[window.span[1] :])
    if opening is None or main_is_to_come or dated or any(map(of_a_part, own)):
        return False
    attached = opening == ATTACHED and window.ends_with_number
    told = first[2 if not THAT.isdisjoint(first[1:2]) else 1 :]
    return (
        not _holds(window, told, negation=True, all_of_it=attached)
        and not any(_holds(window, words, all_of_it=attached) for words in others)
        and (window.now or not any(_goes_back(window, words) for words in (told, *others)))
    )


def _apart_holds_nothing(window: Window, part: int) -> bool:
    """Whether the clauses behind semicolons, from a part on, hold nothing that undoes the value."""
    kept, asked = window.cut.kept, ("last clause", window.aim, window.stated)
    if asked not in kept:
        clauses = reversed(window.cut.clauses)
        kept[asked] = next((at for at, words in clauses if _undoes(window, words)), -1)
    return kept[asked] < part


def _undoes(window: Window, clause: list[str]) -> bool:
    """Whether a clause behind a semicolon holds what undoes the value, or speaks of it."""
    about_it = clause[:1] != [] and clause[0].removeprefix("و") in THIS
    return about_it or _holds(window, clause, all_of_it=leans(clause, window.cut.language))


def _before_holds_nothing(window: Window) -> bool:
    """Whether the parts before a window hold nothing that is said of the value."""
    cut, asked = window.cut, ("first part", window.aim, window.stated)
    if asked not in cut.kept:
        words = enumerate(cut.words(*span) for span in cut.parts)
        held = (i for i, one in words if _holds(window, one, all_of_it=True))
        cut.kept[asked] = next(held, len(cut.parts))
    return cut.kept[asked] >= window.first


def _opening(window: Window, words: list[str]) -> str | None:
    """How a part begins a clause that may be left out; None where it does not begin one."""
    language = window.cut.language
    first, second = (*words, "", "")[:2]
    ranked = first in THE and (not window.ends_with_number or _RANK.fullmatch(second))
    if first in RELATIVE[language] | NAMING[language] or ranked:
        return ATTACHED
    told_then = window.stated and first in SINCE[language] and second in PRONOUN | THAT
    goes_on = (first in AND and second in PRONOUN) or (
        language == "ar" and first[:1] == "و" and first[1:] in VERBS["ar"]
    )
    counts = first.removeprefix("و")[:1].isdigit()
    if first in PARALLEL[language] or goes_on or told_then or counts:
        return APART
    return None


def _goes_back(window: Window, words: list[str]) -> bool:
    """Whether a part says a time of the clause before it: "…, a record, by the end of 2030"."""
    language = window.cut.language
    words = words[1:] if words[:1] and words[0] in AND else words
    if window.stated and not (PRONOUN | THAT).isdisjoint(words[1:2]):
        return False
    if any(is_one_of(word, SINCE[language], language) for word in words[:2]):
        return True
    first = words[0].removeprefix("و") if words else ""
    adverbial = is_one_of(first, ADVERBIAL[language], language)
    near = words[:ADVERB] if adverbial else words if len(words) <= SHORT else []
    return any(is_time(word, language) for word in near)


def _stands(window: Window) -> bool:
    """Whether a window is a sentence of its own, and what is before it may be left out."""
    cut = window.cut
    first, last = window.span
    inside, left = cut.text[first:last], cut.text[:first]
    if ":" in left or _DATE.search(left):  # a colon says of what it is
        return False
    balanced = all(inside.count(a) == inside.count(b) for a, b in _PAIRS)
    paired = inside.count('"') % 2 == 0 and len(_DASH.findall(inside)) % 2 == 0
    before, behind = cut.words(first, cut.number[0]), cut.words(cut.number[1], last)
    free = _before_holds_nothing(window)
    return balanced and paired and free and has_verb(before, behind, cut.language)


def _holds(window: Window, words: list[str], *, all_of_it: bool, negation: bool = False) -> bool:
    """Whether words may not be left out of a window: what undoes the value never, a negation where
    it speaks of the value, a year where the window says what is to be; and where all of it is said
    of the value, what limits it and a time that the window does not state."""
    language = window.cut.language
    held = UNDOING[language]
    if negation or any(word in LEANING[language] or word[:1].isdigit() for word in words):
        held |= NEGATION[language]
    if all_of_it:
        held |= NEGATION[language] | LIMITS[language]
    times = (all_of_it or window.aim) and not window.stated
    return any(
        is_one_of(word, held, language)
        or (all_of_it and is_aim(word, language))
        or (times and is_time(word, language))
        or (window.aim and is_year(word, language))
        for word in words
    )
