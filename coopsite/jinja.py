"""What templates of public pages find at hand (docs/decisions/0004-jinja-for-public-pages.md)."""

import re
from functools import cache
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

from articles.images.shown import shown
from articles.models.translation import ORIGINAL
from articles.text import languages
from articles.text.own_addresses import identity, own_address
from articles.text.printing import address, date_in_words, tied
from coopsite.caching.menus import menus
from coopsite.found.frame import framed
from coopsite.found.icons import GROUNDS
from coopsite.letters import first_letters
from coopsite.logo import logo_path
from coopsite.pages.footer import footer_pages
from programmes.alerts.subjects import are_offered
from programmes.catalogue.filter_choices import figure_menus, programme_menus
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


def environment(**options: Any) -> Environment:
    """A Jinja environment with Django's addresses, static files and translations."""
    options |= {
        "extensions": ["jinja2.ext.i18n", Unindented],
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    env = Environment(**options)  # noqa: S701 - Django's options turn autoescape on
    env.install_gettext_translations(translation, newstyle=False)  # type: ignore[attr-defined]
    env.globals |= {
        "_": translation.gettext,  # Jinja's own asks twice for each sentence
        "alerts_are_offered": are_offered,
        "date_in_words": date_in_words,
        "figure_menus": menus(env, "programmes/_figure_menus.html", figure_menus),
        "first_letters": first_letters,
        "footer_pages": footer_pages,
        "frame_html": frame_html,
        "framed": framed,
        "grounds": GROUNDS,
        "identity": identity,
        "language": translation.get_language,
        "language_links": language_links,
        "likely_language": likely_language,
        "og_locales": LOCALES,
        "own_address": own_address,
        "pictured": shown,
        "programme_menus": menus(env, "programmes/_programme_menus.html", programme_menus),
        "said": said,
        "site_logo": logo_path(),
        "site_name": settings.SITE_NAME,
        "sparklines": sparklines,
        "static": cache(static),  # files have one address as long as a process lives
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
    path = path or request.path
    return [
        {
            "code": code,
            "name": translation.get_language_info(code)["name_local"].capitalize(),
            "path": f"/{code}{path[3:]}",
        }
        for code, _ in settings.LANGUAGES
    ]
