"""A quote in the words of an editor, for readers who do not read its language.

    quote          Au Maroc, 932 coopératives ont été soutenues, …
    shown of it    Au Maroc, 932 coopératives ont été soutenues…        what is translated
    Arabic         في المغرب، استفادت 932 تعاونية من الدعم…

Only what readers see is translated, and nobody sees a translation of what has changed since.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Language
from programmes.evidence.sentences import CitedSentence, all_quoted
from programmes.models import Citation
from programmes.models.citations import seal

LONGER = 2  # times as many words as the quote has a translation may need ...
SHORT = 10  # ... and that many more


def shown_quote(citation: Citation) -> str:
    """As much of a quote as readers see; `ValidationError` where that is nothing."""
    quoted = all_quoted([citation.figure_id]).get(citation.figure_id, [])
    found = next((one for one in quoted if one.citation.pk == citation.pk), None)
    if citation.withholding_id or not found:
        raise ValidationError(_("The quote is withheld: nobody is shown a translation of it."))
    return _text_of(found)


def _text_of(sentence: CitedSentence) -> str:
    if not sentence.text:
        raise ValidationError(
            _("Readers see nothing of this quote: there is nothing to translate.")
        )
    return sentence.text


def others(citation: Citation) -> list[tuple[str, str]]:
    """The languages that a quote may be translated into, by code and name."""
    return [(code, str(name)) for code, name in Language.choices if code != citation.language]


@transaction.atomic
def translate(
    citation: Citation,
    words: Mapping[str, str],
    *,
    seen: str,
    by: User,
    still: Collection[str] = (),
) -> None:
    """Keep what an editor says of a quote, by language; without words there is none any more.
    `ValidationError` where that cannot be, and nothing is written.

    `seen` is the seal of the quote as it was shown to the editor; `still` are the languages whose
    outdated words fit it all the same.
    """
    rows = Citation.objects.select_for_update(no_key=True)
    try:
        citation.refresh_from_db(from_queryset=rows)
    except Citation.DoesNotExist:
        gone = _("The sentence or the article is gone; look at the figure again.")
        raise ValidationError(gone) from None
    excerpt = shown_quote(citation)
    if seal(excerpt) != seen:
        raise ValidationError(_("The quote was changed meanwhile: translate it as it is now."))
    for language, said in words.items():
        own = citation.translations.filter(language=language).first()
        if not own or own.words != said.strip() or language in still:
            _keep(citation, language, said.strip(), excerpt, by)


def _keep(citation: Citation, language: str, words: str, excerpt: str, by: User) -> None:
    if language not in dict(others(citation)):
        raise ValidationError(_("A quote is translated into the other languages of the site."))
    if len(words.split()) > LONGER * len(excerpt.split()) + SHORT:
        raise ValidationError(_("Translate what readers see of the quote, and no more."))
    if not words:
        citation.translations.filter(language=language).delete()
        return
    said = {"words": words, "original": citation.language, "quote": citation.exact}
    values = {**said, "excerpt": excerpt, "by": by, "by_name": str(by)}
    citation.translations.update_or_create(language=language, defaults=values)
