"""Why a number may be read in another way, in sentences for editors."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "thousands-or-decimal": _("Its mark may part thousands or decimals: see which is meant."),
    "no-subject": _("The sentence does not say what is counted."),
    "too-large": _("The number is too large to be kept: its value stands as 0."),
    "impossible": _("No share or count has this value: see what is meant."),
    "quote-missing": _("The sentence does not stand in the article."),
    "quote-repeated": _("The sentence stands more than once in the article."),
}


def in_words(code: str) -> str:
    """The sentence of a code; a code that is not known speaks for itself."""
    return str(SENTENCES.get(code, code))
