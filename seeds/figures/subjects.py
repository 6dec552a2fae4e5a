"""What is counted: the noun behind a number, or the one that is meant where none follows.

    2.681 séances de coaching           "séances de coaching"
    22 newly certified trainers have    "newly certified trainers"
    310 منصب شغل لفائدة                  "منصب شغل"
    210 ont été retenues                the noun counted or named before
    16 et 21 °C, de 11 à 19 élèves      the noun or unit of the number that follows

French and Arabic nouns open the chunk and English ones close it; French nouns behind a number
end in s, x or z, and what ends in "-ent" is a verb.
"""

from __future__ import annotations

from seeds.naming.folding import fold

from .tokens import APOSTROPHES, DASHES, Sentence, Token


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).strip() for word in text.split())


_STOP = _words("""
a à au aux avec avant après afin ainsi alors aussi car ce ceci cela ces cette chacun chacune chaque
chez comme contre dans de depuis derrière des devant donc dont du durant elle elles en encore entre
est et étaient était été eu fut furent grâce hors il ils jusqu la là le les leur leurs lors lorsque
lui mais malgré même moins ne ni non nous on ont or ou où outre par parce parmi pas pendant plus
pour pourtant près puis quand que quel qui quoi quoique sa sans se selon sera seraient serait seront
ses si sinon soit son sont sous sur tandis tant tous tout toute toutes très un une va vers via voire
vont vous y avaient avait aura auront auraient aurait ayant étant déjà désormais actuellement soient
ici ailleurs abord après-demain ores doivent doit peuvent peut font fait fera feront lorsqu aujourd hier demain chacuns d l s n c j m t qu
the of and in to is are was were for that which on at by with this these those his her their its
more not from as it he she they or but between after has have had been be will would who an than we
you into over under during since until while where when whose whom per each every all both also
already only now then there here if because so such still yet can could may might must should do
does did less most least about up out off down through across among against within without toward
towards via including compared according last next ago today yesterday plus one
work works live lives receive received attend attended join joined get got go went come came take
took make made say said see saw give gave need use used turn turned collect benefit benefited
participate participated contribute lost signed gathered planted returned reopened treated
في من إلى الى على عن مع بعد قبل خلال حول التي الذي الذين اللواتي وقد قد كما حيث ثم أو أم لا لم لن ما
هذا هذه ذلك تلك كان كانت بين عبر ضد منذ حتى لدى عند أن إن أنه أنها هو هي هم هن كل بعض غير سوى فقط
لفائدة لصالح ضمن داخل خارج تحت فوق مقابل بدل وذلك إضافة فيما بينما منهم منها منهن يوم برسم وفق حسب
""") | frozenset("# _".split())
_BEFORE_NOUN = _words("""
autres autre nouveaux nouvelles nouvelle nouveau grands grandes grand petits petites jeunes jeune
seuls seules premiers premières dernières derniers principaux principales différents différentes
diverses divers bons bonnes beaux belles gros grosses vrais vieilles vieux milliers
""")
_PLURALS = _words("""
women men people children staff police youth personnel sheep fish mice feet teeth oxen cattle
livestock alumni media data criteria crew aircraft
""")
_DETERMINERS = _words("les des ces ses leurs aux nos vos the these those our their its his her")
_AMONG = _words("d'entre parmi among")
_VERBS = ("ent", "ont", "aient")
_NOUNS_IN_ENT = ("ment", "gent", "cent", "dent", "rent")
_PARTICIPLES = ("es", "ees", "is", "ises", "ies", "us", "ues", "its", "ites", "erts", "ertes")
_GOVERNED = _words("à au aux avec chez d dans de des du en entre hors par parmi pour sans sous sur")
_ARABIC_VERBS = ("ي", "ت", "س", "ن")
_ARABIC_ADJECTIVES = ("ة", "ي", "ا", "ين", "ات", "ية")
_ARABIC_JOINED = ("و", "ب", "ل", "ف", "ك")
MOST_WORDS = 5
MOST_OF = 3  # words after "of"
Chunk = tuple[int, int]


def read_subject(sentence: Sentence, index: int, *, share: bool = False) -> Chunk | None:
    """The noun phrase that begins at a token: its first token and the one behind it."""
    token = sentence.at(index)
    if not token.is_word or len(token.text) < 2 or _is_stop(sentence, index):
        return None
    if "\u0620" <= token.text[0] <= "\u064a":
        return index, _arabic_end(sentence, index)
    if sentence.language == "en":
        return _english(sentence, index)
    return _french(sentence, index)


def _is_stop(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    if token.folded in _STOP:
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
    while sentence.at(end).folded in _BEFORE_NOUN and _is_noun(sentence, end + 1):
        end += 1
    if not _is_noun(sentence, end) or _is_done_by(sentence, end):
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
    """ "108 récompensées par deux prix": a participle where the noun is left out."""
    done = sentence.at(index).text.endswith(("és", "ées"))
    return done and sentence.at(index + 1).folded == "par"


def _is_verb(token: Token) -> bool:
    word = token.folded
    return len(word) > 4 and word.endswith(_VERBS) and not word.endswith(_NOUNS_IN_ENT)


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
        and sentence.at(index + 1).folded in _GOVERNED
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
    """Up to the first plural noun, with what "of" adds to it."""
    plural, end = 0, index
    while end - index < MOST_WORDS and _is_english_noun(sentence, end):
        behind = _hyphenated(sentence, end)
        if is_plural(sentence.at(behind - 1)):
            plural = behind
        elif plural:
            break
        end = behind
    first_alone = _hyphenated(sentence, index)
    end = plural or first_alone
    if sentence.at(end).folded == "of":
        noun = end + 1
        while noun - end <= MOST_OF and _is_english_noun(sentence, noun):
            noun += 1
        end = noun if noun > end + 1 else end
    return index, end


def _is_english_noun(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    return token.is_word and len(token.text) > 1 and not _is_stop(sentence, index)


def is_plural(token: Token) -> bool:
    """Whether an English or French word looks like a plural."""
    word = token.folded
    if word in _PLURALS:
        return True
    return len(word) > 3 and word[-1] in "sx" and not word.endswith(("ss", "ous"))


def _arabic_end(sentence: Sentence, index: int) -> int:
    """The noun and, where one follows, what defines it."""
    token = sentence.at(index + 1)
    if (
        token.is_word
        and token.folded not in _STOP
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
        if token.folded in _DETERMINERS and not sentence.at(at + 1).is_digits:
            chunk = read_subject(sentence, at + 1)
            if chunk and chunk[0] < index and is_plural(sentence.at(chunk[0])):
                return sentence.words(chunk[0], min(chunk[1], index))
        elif _is_arabic_plural(token):
            return token.text
    return ""


def named_first(sentence: Sentence) -> str:
    """The first plural noun that a sentence names with an article: what it is about."""
    for at, token in enumerate(sentence.tokens):
        if token.folded in _DETERMINERS:
            chunk = read_subject(sentence, at + 1)
            if chunk and is_plural(sentence.at(chunk[0])):
                return sentence.words(*chunk)
        elif _is_arabic_plural(token):
            return token.text
    return ""


def _is_arabic_plural(token: Token) -> bool:
    return token.text.startswith(("ال", "وال", "لل")) and token.text.endswith(("ات", "ين", "ون"))
