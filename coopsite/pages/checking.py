"""What editors are told of the figures in the texts of a page.

    refused         a reference that is not understood, stands in a link or leads nowhere; too many
    pointed out     a reference to a figure that readers do not see, a number that is no reference

What leads nowhere since (its figure was deleted, say) is pointed out and refused no more: a page
with such a reference can be saved for other reasons.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from django.conf import settings
from django.utils.translation import gettext as _
from translated_fields import to_attribute

from articles.text.html import blocks
from coopsite.models import Page
from coopsite.pages.placed import Led, Standing, lead
from coopsite.pages.references import (
    MOST,
    in_links,
    not_understood,
    without_references,
    words_in,
)

LANGUAGES = [code for code, _name in settings.LANGUAGES]
NAMED = 8  # numbers that are named
_NUMBER = re.compile(r"\d(?:[\d .,\u00a0\u202f]*\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def refusals(html: str, before: str = "") -> Iterator[str]:
    """Why a text cannot be saved as it is; `before` is what stood there."""
    for said in not_understood(html):
        yield _(
            "“%(said)s” is not understood. Write [[figure 12]], with the number of a figure,"
            " or [[figure members]], with the slug of an indicator, in plain letters."
        ) % {"said": said}
    for said in in_links(html):
        yield _("%(said)s stands in a link: a figure brings its own link, take this one out.") % {
            "said": said
        }
    words = words_in(html)
    if len(words) > MOST:
        yield _("A text has at most %(most)d different figures: make two pages of it.") % {
            "most": MOST
        }
    new = [word for word in words if word not in words_in(before)]
    for word in _leading_nowhere(new, lead(new[:MOST])):
        yield _("There is no figure and no indicator with confirmed figures called “%(word)s”.") % {
            "word": word
        }


def _leading_nowhere(words: Iterable[str], led: dict[str, Led]) -> list[str]:
    return [word for word in words if word not in led]


def hidden_in(pages: Collection[Page]) -> dict[int, list[str]]:
    """Of pages the references whose number readers do not see, by the key of the page."""
    words = {page.pk: _words_of(page) for page in pages}
    led = lead(sorted({word for theirs in words.values() for word in theirs}))
    hidden = {
        key: [word for word in theirs if not _is_shown(led.get(word))]
        for key, theirs in words.items()
    }
    return {key: theirs for key, theirs in hidden.items() if theirs}


def with_references() -> list[Page]:
    """The pages that have any."""
    fields = [to_attribute("body", language) for language in LANGUAGES]
    pages = Page.objects.only("pk", *fields)
    return [page for page in pages if _words_of(page)]


def pointed_out(page: Page) -> list[str]:
    """What an editor should look at before readers see a page."""
    hidden = hidden_in([page]).get(page.pk, [])
    said = [
        _("Readers do not see the number of “%(word)s”: it is not confirmed, or no longer.")
        % {"word": word}
        for word in hidden
    ]
    return [*said, *_bare(page)]


def _bare(page: Page) -> Iterator[str]:
    for language in LANGUAGES:
        numbers = bare_numbers(page.in_language("body", language))
        numbers += bare_numbers(page.in_language("summary", language))
        if numbers:
            yield _(
                "Numbers without evidence (%(language)s): %(numbers)s. Where one states a result,"
                " put its figure there."
            ) % {"language": language, "numbers": ", ".join(numbers[:NAMED])}


def bare_numbers(html: str) -> list[str]:
    """The numbers of a text that are neither references nor years."""
    plain = " ".join(blocks(without_references(html)))
    found = (match[0].strip(" .,\u00a0\u202f") for match in _NUMBER.finditer(plain))
    return list(dict.fromkeys(one for one in found if not _YEAR.fullmatch(one)))


def _words_of(page: Page) -> list[str]:
    texts = (page.in_language("body", language) for language in LANGUAGES)
    return list(dict.fromkeys(word for text in texts for word in words_in(text)))


def _is_shown(led: Led | None) -> bool:
    return led is not None and led.standing == Standing.PUBLIC
