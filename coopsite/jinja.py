"""What templates of public pages find at hand (docs/decisions/0004-jinja-for-public-pages.md)."""

import re
from collections.abc import Callable, MutableMapping
from functools import cache, partial
from itertools import takewhile
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.text import capfirst as with_a_capital
from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.runtime import Context

from articles.images.shown import shown
from articles.lists.filters import choices
from articles.models.translation import ORIGINAL
from articles.text import languages
from articles.text.own_addresses import identity, own_address
from articles.text.printing import address, date_in_words, tied
from coopsite.caching.menus import menus
from coopsite.caching.pieces import piece
from coopsite.found.frame import framed, list_above
from coopsite.found.icons import GROUNDS
from coopsite.letters import first_letters
from coopsite.logo import logo_path
from coopsite.pages.footer import footer_pages
from programmes.alerts.subjects import are_offered
from programmes.catalogue import filter_choices
from programmes.evidence.sparks import sparklines
from programmes.posters.elsewhere import frame_html
from programmes.shared.saying import said

# As Open Graph names languages, each with a country.
LOCALES = {"fr": "fr_FR", "en": "en_GB", "ar": "ar_AR"}


class Unindented(Extension):
    """Templates with one space before a line: many were a seventh of a page, and none would tie two
    lines together, for Jinja takes the end of a line after a tag."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """What Jinja reads of a template."""
        return re.sub(r"\n\s+", "\n ", source) if name and name.endswith(".html") else source


class PlainContext(Context):
    """What a template is drawn with. Nothing that our templates call wants to be told of it, so
    nothing is asked whether it does; Jinja asks each macro and sentence, a twentieth of a page."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *given: Any,
        _block_vars: object = None,  # what Jinja would tell of where it is called
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        """What a template calls."""
        return called(*given, **named)


class Templates(Environment):
    """Templates that find the same at hand as long as a process lives."""

    context_class = PlainContext

    def getattr(self, of: Any, name: str) -> Any:
        """What a template finds by a name in a row, which most are; Jinja asks rows last."""
        try:
            return of[name] if type(of) is dict else getattr(of, name)
        except (AttributeError, KeyError):
            return super().getattr(of, name)

    def make_globals(self, more: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A dictionary, where Jinja's chain of them is gone through at each import of a macro."""
        return {**self.globals, **(more or {})}


def environment(**options: Any) -> Environment:
    """A Jinja environment with Django's addresses, static files and translations."""
    options |= {
        "extensions": ["jinja2.ext.i18n", Unindented],
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    env = Templates(**options)
    env.install_gettext_translations(translation, newstyle=False)  # type: ignore[attr-defined]
    env.globals |= {
        "_": translation.gettext,  # Jinja's own asks twice for each sentence
        "alerts_are_offered": are_offered,
        "article_menus": partial(menus, "articles/_article_menus.html", choices),
        "date_in_words": date_in_words,
        "figure_menus": partial(menus, "programmes/_figure_menus.html", filter_choices.of_figures),
        "first_letters": first_letters,
        "footer_pages": footer_pages,
        "frame_html": frame_html,
        "framed": framed,
        "grounds": GROUNDS,
        "identity": identity,
        "language": translation.get_language,
        "language_links": language_links,
        "likely_language": likely_language,
        "list_above": list_above,
        "og_locales": LOCALES,
        "own_address": own_address,
        "piece": piece,
        "pictured": shown,
        "programme_menus": partial(
            menus, "programmes/_programme_menus.html", filter_choices.of_programmes
        ),
        "said": said,
        "site_logo": logo_path(),
        "site_name": settings.SITE_NAME,
        "sparklines": sparklines,
        "static": static,
        "text_direction": text_direction,
        "url": address,
    }
    env.filters |= {
        "capfirst": capfirst,
        "host": host,
        "tied": tied,
        "up_to_a_number": up_to_a_number,
        "words": words,
    }
    return env


def capfirst(said: object) -> str:
    """What is said, with a capital; what is marked up stays so, as Django's filter leaves it."""
    text = str(with_a_capital(str(said)))
    return SafeString(text) if hasattr(said, "__html__") else text


def host(link: str) -> str:
    """The host of a link, as people say it; the link itself where it has none."""
    try:
        name = urlsplit(link).hostname
    except ValueError:  # "http://[::1"
        name = None
    return (name or link).removeprefix("www.")


def words(text: str, count: int) -> str:
    """The first words of a text."""
    parts = text.split(None, count)
    return text if len(parts) <= count else " ".join([*parts[:count], "…"])


_SENTENCE = re.compile(r"(?<=[.!?؟…])\s+")


def up_to_a_number(text: str) -> str:
    """The sentences of a text before the first that holds a digit."""
    sentences = _SENTENCE.split(text)
    return " ".join(takewhile(lambda sentence: not any(map(str.isdigit, sentence)), sentences))


def likely_language(text: str) -> str:
    """The language of a note that somebody wrote in one language."""
    return languages.likely_language(text, translation.get_language() or ORIGINAL)


def text_direction() -> str:
    """The direction of the interface's language."""
    return "rtl" if translation.get_language_bidi() else "ltr"


def language_links(request: HttpRequest, path: str = "") -> list[dict[str, str]]:
    """The same page in each language, or the one at `path`: its code, its own name, its address."""
    rest = (path or request.path)[3:]
    return [
        {"code": code, "name": _own_name(code), "path": f"/{code}{rest}"}
        for code, _ in settings.LANGUAGES
    ]


@cache
def _own_name(code: str) -> str:
    """How a language is called in itself."""
    name: str = translation.get_language_info(code)["name_local"]
    return name.capitalize()
