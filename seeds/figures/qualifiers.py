"""How a number is qualified, by the words before it or behind it.

    plus de 9.000 | over 50 | أكثر من 58 ألف      more
    au moins sept | quatre au minimum | على الأقل  least
    environ 350 | some 35 | a hundred or so        about
    jusqu'à 25 | up to 300                         most
    moins de 600 | fewer than 10                   less
    de 11 à 19 | entre 5 et 10 | بين 20 و35        from, to
    +900                                           more

One line a qualifier; a new way of saying it costs a phrase.
"""

from __future__ import annotations

from .sentences import Sentence, cut
from .statements import PrintedQualifier

_BEFORE = {
    PrintedQualifier.MORE: "plus de|plus d'|plus que|dépasse|dépassent|dépassé|dépassée|dépassant"
    "|dépasser|dépassait|dépassaient|dépassera|dépasseront|dépasserait"
    "|excède|excédant|franchi|supérieur à|supérieure à|supérieurs à"
    "|au-delà de|au dessus de|au-dessus de"
    "|more than|over|above|exceeded|exceeds|exceeding|exceed|upwards of|in excess of|surpassed"
    "|well over|topped|beyond"
    "|أكثر من|أزيد من|ما يزيد عن|ما يزيد على|يزيد عن|تزيد عن|يفوق|تفوق|فاق|فاقت|تجاوز|يتجاوز"
    "|تتجاوز|تجاوزت|ما يفوق|أزيد عن|ما يربو على|يربو على|تربو على",
    PrintedQualifier.LEAST: "au moins|au minimum|un minimum de|minimum|pas moins de|pas moins d'"
    "|à partir de|at least|a minimum of|no fewer than|no less than|not less than"
    "|على الأقل|ما لا يقل عن|لا يقل عن|لا تقل عن",
    PrintedQualifier.ABOUT: "environ|environ de|quelque|quelques|près de|près d'|autour de"
    "|autour d'|pas loin de|pas loin d'|non loin de|aux alentours de"
    "|alentour de|à peu près|presque|de l'ordre de|approximativement"
    "|grosso modo|avoisine|avoisinent|avoisinant|approche|approchant"
    "|frôle|frôle les|frôlent|peu ou prou"
    "|about|some|nearly|around|approximately|almost|roughly|close to|an estimated|circa"
    "|in the region of|approaching|nearing|just over|just under"
    "|حوالي|ما يقارب|زهاء|نحو|قرابة|ما يناهز|يناهز|تناهز|ناهز|ناهزت|يقارب|تقارب|في حدود"
    "|تقريبا|ما يقرب من",
    PrintedQualifier.MOST: "jusqu'à|au plus|au maximum|un maximum de|maximum|plafonné à|plafonnée à"
    "|ne dépasse pas|ne dépassent pas|ne dépassait pas|n'excède pas|n'excédait pas|n'excèdent pas"
    "|up to|at most|a maximum of|no more than|not more than|as many as|as much as"
    "|n'a pas dépassé|n'ont pas dépassé|ne dépassera pas|ne dépasseront pas|sans dépasser"
    "|did not exceed|does not exceed|do not exceed|not exceeding"
    "|لم يتجاوز|لم تتجاوز|لن يتجاوز|لن تتجاوز|لم يتعد|لم تتعد|لا يتعدى|لا تتعدى"
    "|تصل إلى|يصل إلى|لا يتجاوز|لا تتجاوز|كحد أقصى|على الأكثر|لا يزيد عن",
    PrintedQualifier.LESS: "moins de|moins d'|inférieur à|inférieure à|en dessous de|au-dessous de"
    "|sous la barre des|à peine|less than|fewer than|under|below|barely"
    "|أقل من|دون",
}
_BEHIND = {
    PrintedQualifier.LEAST: "au moins|au minimum|minimum|at least|at a minimum"
    "|على الأقل|ou plus|or more|et plus|and more|au bas mot|فأكثر|فما فوق",
    PrintedQualifier.MOST: "au plus|au maximum|maximum|at most|at the most|على الأكثر|كحد أقصى",
    PrintedQualifier.ABOUT: "environ|or so|or thereabouts|approximately|تقريبا",
    PrintedQualifier.LESS: "ou moins|or less|or fewer",
    PrintedQualifier.MORE: "+",
}
_BETWEEN = frozenset("les des ces ses leurs le cap la barre the of than de d du seuil à".split())
_CLOSERS = {"a": "de", "to": "from", "et": "entre", "and": "between", "الي": "من", "و": "بين"}
_GOES_ON = frozenset("de d than que".split())  # "et plus d'une centaine" begins another number
_SPREAD = frozenset("spread scattered distributed divided split stretches stretching".split())
_NOT, _NEAR = frozenset({"ne", "n"}), 6  # tokens from "ne" to its "plus que"
_FAR = 3  # tokens between a qualifying verb and its number


def _table(
    lists: dict[PrintedQualifier, str],
) -> dict[tuple[str, ...], tuple[PrintedQualifier, int]]:
    """The qualifiers by their folded words, and how many letters are joined before the first."""
    table: dict[tuple[str, ...], tuple[PrintedQualifier, int]] = {}
    for qualifier, phrases in lists.items():
        for phrase in phrases.split("|"):
            first, *rest = (token.folded for token in cut(phrase, "fr").tokens)
            for prefix in _prefixes(first):
                table.setdefault((prefix + first, *rest), (qualifier, len(prefix)))
    return table


def _prefixes(word: str) -> tuple[str, ...]:
    """What may be joined to an Arabic word; a verb bears "and" alone."""
    if not "\u0620" <= word[0] <= "\u064a":
        return ("",)
    return ("", "و") if word[0] in "يت" else ("", "و", "ب", "ل", "ف", "وب", "ول")


_PHRASES_BEFORE = _table(_BEFORE)
_PHRASES_BEHIND = _table(_BEHIND)
_VERBS = {phrase[0] for phrase in _PHRASES_BEFORE if len(phrase) == 1 and len(phrase[0]) > 5}
_ENDS = {phrase[-1] for phrase in _PHRASES_BEFORE}
_STARTS = {phrase[0] for phrase in _PHRASES_BEHIND}
Found = tuple[PrintedQualifier, str]
NOTHING: Found = (PrintedQualifier.NONE, "")


def before(sentence: Sentence, index: int) -> Found:
    """The qualifier whose words end before a token."""
    end = index
    for _ in range(_FAR):
        if sentence.at(end - 1).folded in _ENDS:
            for length in (5, 4, 3, 2, 1):
                words = tuple(sentence.folded(end - length, end)) if end >= length else ()
                found = _PHRASES_BEFORE.get(words)
                if found and _is_another(sentence, end - length, words):
                    return NOTHING
                if found and (end == index or words[-1] in _VERBS or length > 1):
                    return found[0], sentence.words(end - length, end)[found[1] :]
        if sentence.at(end - 1).folded not in _BETWEEN:
            break
        end -= 1
    return NOTHING


def _is_another(sentence: Sentence, index: int, words: tuple[str, ...]) -> bool:
    """Whether words qualify nothing: "spread over four regions", "n'en compte plus que 150"."""
    if words == ("over",):
        return sentence.at(index - 1).folded in _SPREAD
    return words == ("plus", "que") and not _NOT.isdisjoint(sentence.folded(index - _NEAR, index))


def behind(sentence: Sentence, *places: int) -> Found:
    """The qualifier whose words begin at one of these tokens."""
    for index in places:
        if sentence.at(index).folded in _STARTS:
            for length in (3, 2, 1):
                words = tuple(sentence.folded(index, index + length))  # fewer at the end
                found = _PHRASES_BEHIND.get(words) if len(words) == length else None
                if found and sentence.at(index + length).folded not in _GOES_ON:
                    return found[0], sentence.words(index, index + length)
    return NOTHING


def opens_range(sentence: Sentence, index: int) -> str:
    """The word before a number that may open a range: "de", "entre", "from", "بين"."""
    token = sentence.at(index - 1)
    if token.folded in ("de", "d", "entre", "from", "between", "من", "بين", "مابين"):
        return token.text
    if token.text in ("'", "’") and sentence.at(index - 2).folded == "d":
        return "d'"
    return ""


def closes_range(sentence: Sentence, index: int) -> tuple[str, str]:
    """The word that closes a range before a number, folded opener first: ("de", "à")."""
    token = sentence.at(index - 1)
    opener = _CLOSERS.get(token.folded, "")
    return (opener, token.text) if opener else ("", "")


def same_opener(opening: str, closer: str) -> bool:
    """Whether a word before one number opens what a word before the next closes."""
    folded = {"d'": "de", "d’": "de", "مابين": "بين"}.get(opening.lower(), opening.lower())
    return folded == closer
