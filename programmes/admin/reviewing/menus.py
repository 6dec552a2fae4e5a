"""What a menu of programmes, indicators or articles names.

Few rows are all named. Of many a menu names the one that is chosen: `choosing.js` searches the
others, and without scripts a field beside it takes words, which find some more. A page with two
menus of 2,000 programmes took twice as long as without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Value

from articles.lists.query import key_of
from articles.text.controls import without_nul
from programmes.admin.fields import names_of
from programmes.admin.reviewing.choosing import ARTICLE_WORDS, KINDS, OFFERED, article_choices
from programmes.models import Indicator, Programme

WHOLE = 200  # rows that a menu names one by one
MODELS: dict[str, Any] = {"programme": Programme, "indicator": Indicator}
FIND = "find"  # the act of the button beside such a field, where it stands in a form


@dataclass(frozen=True, slots=True)
class Menu:
    """What a menu names, and the field for words that find what it does not."""

    choices: list[tuple[Any, Any]]
    words: str = ""
    typed: str = ""


def words_of(kind: str) -> str:
    """The name of the field for words that find rows of a kind."""
    return f"{kind}_words"


def are_typed(posted: Mapping[str, Any]) -> bool:
    """Whether words for any kind were typed."""
    return any(posted.get(words_of(kind), "").strip() for kind in MODELS)


def long_kinds() -> set[str]:
    """The kinds of which a menu does not name all rows."""
    beyond = [
        model.objects.order_by().values_list(Value(kind))[WHOLE : WHOLE + 1]
        for kind, model in MODELS.items()
    ]
    return {kind for (kind,) in beyond[0].union(*beyond[1:])}


def menu_of(kind: str, key: str, chosen: Any, typed: Mapping[str, Any], long: set[str]) -> Menu:
    """The menu of a kind, in which a row has its `key` for value; `typed` are the words."""
    model = MODELS[kind]
    if kind not in long:
        return Menu(names_of(model, key))
    words = without_nul(typed.get(words_of(kind), "")).strip()
    chosen = key_of(str(chosen or "")) if key == "pk" else without_nul(str(chosen or ""))
    rows = list(model.objects.filter(**{key: chosen})) if chosen else []
    if words:
        rows += [row for row in KINDS[kind].find(words)[:OFFERED] if row not in rows]
    return Menu([(getattr(row, key), str(row)) for row in rows], words_of(kind), words)


def menu_of_articles(chosen: str, typed: Mapping[str, Any]) -> Menu:
    """The article that is chosen, and those with the words that were typed without scripts."""
    words = typed.get(ARTICLE_WORDS, "")
    return Menu(article_choices(chosen, words), ARTICLE_WORDS, words)
