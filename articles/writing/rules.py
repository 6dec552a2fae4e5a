"""What is hard to hear, or to walk through by keys: one function a rule, from parts to hints.

parts of a text, its language  ->  Hint(rule, the words at the place, more)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from articles.text.languages import foreign_in
from articles.writing.parts import BLOCKS, HEADINGS, Part

TITLE = 1  # the level of the page's own heading
SHOWN = 80  # characters of the words at a place

# Links that say nothing out of their sentence, as a screen reader lists them.
_EMPTY_WORDS = frozenset(
    (
        "ici", "cliquez ici", "cliquer ici", "clic", "cliquez", "par ici", "là", "lien", "ce lien",
        "lire", "lire la suite", "lire plus", "la suite", "suite", "en savoir plus", "plus", "voir",
        "voir plus", "voir ici", "détails", "source", "site", "article", "télécharger", "pdf",
        "here", "click here", "click", "this", "this link", "link", "read", "read more", "more",
        "learn more", "find out more", "see", "see more", "see here", "details", "continue",
        "continue reading", "download", "website", "page",
        "هنا", "اضغط هنا", "انقر هنا", "من هنا", "الرابط", "رابط", "هذا الرابط", "المزيد",
        "اقرأ المزيد", "للمزيد", "تابع القراءة", "التفاصيل", "تحميل", "المصدر",
    )
)  # fmt: skip
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_ADDRESS = re.compile(
    r"^(https?://|www\.)\S+$|^[\w-]+(\.[\w-]+)*\.(com|org|net|ma|fr|info)(/\S*)?$"
)
_FILE = re.compile(
    r"^\S+\.(jpe?g|png|gif|webp|avif|svg)$|^(img|dsc|image|photo)[-_ ]?\d+$", re.IGNORECASE
)


class Hint(NamedTuple):
    """What one rule points out: the words at the place, and what else its sentence needs."""

    rule: str
    words: str
    more: str = ""


Rule = Callable[[Sequence[Part], str], Iterator[Hint]]


def deep_headings(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A heading that is more than one step below the one before it."""
    before = TITLE
    for part in parts:
        if part.tag in HEADINGS:
            if part.level > before + 1:
                yield Hint("heading-too-deep", short(part.text))
            before = part.level


def empty_headings(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A heading without words, by those that come next."""
    for place, part in enumerate(parts):
        if part.tag in HEADINGS and not part.text:
            following = (one.text for one in parts[place:] if one.text)
            yield Hint("heading-empty", short(next(following, "")))


def empty_links(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A link without words of its own."""
    for part in parts:
        if part.tag == "a" and not part.text and "img" not in part.holds:
            yield Hint("link-empty", short(part.attributes.get("href") or ""))


def links_that_say_nothing(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A link whose words do not tell where it leads."""
    for part in parts:
        if part.tag == "a" and _AROUND.sub("", part.text).lower() in _EMPTY_WORDS:
            yield Hint("link-says-nothing", short(part.text))


def links_that_are_addresses(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A link whose words are a bare address."""
    for part in parts:
        if part.tag == "a" and _ADDRESS.fullmatch(part.text.lower()):
            yield Hint("link-is-address", short(part.text))


def images_without_words(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """An image without an alternative text, or with an empty one: that says it is decoration."""
    for part in parts:
        if part.tag == "img" and not (part.attributes.get("alt") or "").strip():
            yield Hint("image-without-words", short(part.attributes.get("src") or ""))


def images_named_as_files(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """An alternative text that is the name of a file."""
    for part in parts:
        if part.tag == "img" and _FILE.fullmatch(_alternative(part)):
            yield Hint("image-is-file", short(_alternative(part)))


def images_that_repeat(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """An alternative text that another image has too, or that stands as a text beside it."""
    images = Counter(_alternative(part) for part in parts if part.tag == "img")
    texts = {part.text.lower() for part in parts if part.tag in BLOCKS}
    for words, count in images.items():
        if words and (count > 1 or words in texts):
            yield Hint("image-repeats", short(words))


def _alternative(image: Part) -> str:
    return " ".join((image.attributes.get("alt") or "").lower().split())


def words_of_another_language(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """Words that are surely in another language than the text."""
    for part in parts:
        if part.tag not in BLOCKS or part.holds & {*BLOCKS} or part.attributes.get("lang"):
            continue
        if found := foreign_in(part.text, language):
            yield Hint("other-language", short(found.words), found.language)


def tables_without_heads(parts: Sequence[Part], language: str) -> Iterator[Hint]:
    """A table none of whose cells is a head."""
    for part in parts:
        if part.tag == "table" and "th" not in part.holds:
            yield Hint("table-without-heads", short(part.text))


RULES: tuple[Rule, ...] = (
    deep_headings,
    empty_headings,
    empty_links,
    links_that_say_nothing,
    links_that_are_addresses,
    images_without_words,
    images_named_as_files,
    images_that_repeat,
    words_of_another_language,
    tables_without_heads,
)


def short(words: str) -> str:
    """The first of some words."""
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"
