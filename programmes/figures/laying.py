"""Lay an orphan on its sentence again, in its article as that stands now.

    quote      Elle réunit |40| adhérantes.
    offered    Elle réunit |40| adhérentes.      the closest sentences, by the words that both have

Nothing is laid by itself: an editor compares the two and says so. The sentence must print the
number, with the value that readers see. What says another value is for an editor to correct: the
figure is reopened, laid on the sentence, and confirmed with the value that stands there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.items.acting import acting
from articles.models import Article, Withholding
from articles.text.comparison import compared
from articles.text.digests import plain
from articles.text.quotes import Anchor, anchor_at
from articles.text.sentences import spans
from programmes.figures.dating import first_printed, print_on
from programmes.figures.forgetting import forget
from programmes.figures.reciting import is_cited_there, locked
from programmes.figures.withheld import mark
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text, seal
from programmes.models.decisions import Verb
from programmes.statements.guards import number_stands
from programmes.statements.printed_numbers import other_numbers, same_numbers

LAID = "lay "  # begins the name of the act, by which it is taken back
CLOSEST = 3  # sentences that are offered
LEAST = 0.5  # of the words, that a sentence shares with the quote


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence that an orphan may be laid on, with the place of its number; what it says instead
    of the quote; what must be corrected then, and why it cannot be laid there."""

    anchor: Anchor
    number: str
    offset: int
    was: SafeString
    now: SafeString
    to_correct: str = ""
    trouble: str = ""

    @property
    def key(self) -> str:
        """Its place, as a form sends it."""
        return f"{self.anchor.start}-{self.anchor.end}-{self.offset}"

    @property
    def around_number(self) -> tuple[str, str, str]:
        """The sentence before the number, the number, and the sentence after it."""
        end = self.offset + len(self.number)
        exact = self.anchor.exact
        return exact[: self.offset], exact[self.offset : end], exact[end:]


def closest(citation: Citation, text: str) -> list[Offer]:
    """The sentences of a text that share most words with the quote of an orphan."""
    wanted = Counter(plain(citation.exact).split())
    likeness = [(_likeness(wanted, text[start:end]), start, end) for start, end in spans(text)]
    near = sorted((-alike, start, end) for alike, start, end in likeness if alike >= LEAST)
    anchors = (anchor_at(text, start, end) for _, start, end in near[:CLOSEST])
    return [offer for anchor in anchors for offer in _offers(citation, anchor)]


def _likeness(wanted: Counter[str], sentence: str) -> float:
    """The part of all words of two sentences that both have."""
    words = Counter(plain(sentence).split())
    return 2 * (wanted & words).total() / (wanted.total() + words.total() or 1)


def _offers(citation: Citation, anchor: Anchor) -> Iterator[Offer]:
    """One for each place at which a sentence prints the number; else for what it prints instead."""
    figure, exact = citation.figure, anchor.exact
    was, now = compared(citation.exact, exact)
    quoted = (citation.exact, citation.number, citation.number_offset)
    same = same_numbers(*quoted, figure.value, exact)
    others = [] if same else other_numbers(citation.exact, exact)
    for start, end in same or others:
        said = exact[start:end]
        other = "" if same else _other_value(figure, said)
        waits = figure.state == Figure.State.SUGGESTED
        to_correct, trouble = (other, "") if waits else ("", other)
        if number_stands(exact, said, start):
            yield Offer(anchor, said, start, was, now, to_correct, trouble)
    if not (same or others):
        said = _("“%(number)s” does not stand in this sentence.")
        yield Offer(anchor, "", 0, was, now, trouble=said % {"number": citation.number})


def _other_value(figure: Figure, said: str) -> str:
    """What to do where a sentence says another value."""
    words = {"said": said, "value": f"{figure.value.normalize():f}"}
    if figure.state == Figure.State.SUGGESTED:
        return _("It says %(said)s, not %(value)s: correct the value before you confirm.") % words
    return (
        _("It says %(said)s, not %(value)s: reopen the figure, lay it here, and correct its value.")
        % words
    )


@transaction.atomic
def lay(citation: Citation, key: str, *, seen: str, by: User) -> None:
    """Let an orphan stand on a sentence that is offered for it; `ValidationError` where that cannot
    be, and nothing is written. `seen` is the seal of the text that the editor saw."""
    if not citation.article:
        raise ValidationError(_("The article was deleted; its quote is kept."))
    with acting(f"{LAID}{uuid4().hex}", user=by):
        Withholding.objects.one_at_a_time()  # rows are locked after this, never before
        _lay(citation, citation.article, key, seen, by)


def _lay(citation: Citation, article: Article, key: str, seen: str, by: User) -> None:
    figure = locked(citation, article)
    if citation.state != Citation.State.ORPHAN:
        raise ValidationError(_("The sentence stands again; look at the figure again."))
    offer, before = _offered(citation, article, key, seen), citation.exact
    citation.put(offer.anchor)
    citation.number, citation.number_offset = offer.number, offer.offset
    citation.state = Citation.State.STANDING
    if article.is_public:  # what a draft says is not for readers
        citation.copy_article(article)
    if is_cited_there(citation):
        raise ValidationError(_("The figure is cited from this sentence already."))
    citation.save()
    if figure.number != offer.number:
        figure.number = offer.number[:100]
        figure.save(update_fields=["number", "updated_at"])
    forget(_suggested_there(citation, figure))
    mark((), Q(pk=citation.pk), {figure.pk}, Withholding.objects.standing())
    print_on(figure, first_printed(figure))
    note = _("From “%(before)s” to “%(after)s”.") % {"before": before, "after": citation.exact}
    figure.decisions.record(Verb.LAY, by, note)


def _offered(citation: Citation, article: Article, key: str, seen: str) -> Offer:
    """The offer that was chosen, as the text stands now."""
    text = citable_text(article)
    if citation.article_id != article.pk or seal(text) != seen:
        raise ValidationError(_("The article was changed meanwhile; look at the figure again."))
    offer = next((one for one in closest(citation, text) if one.key == key), None)
    if not offer:
        raise ValidationError(_("Choose one of the sentences that are offered."))
    if offer.trouble:
        raise ValidationError(offer.trouble)
    return offer


def _suggested_there(citation: Citation, figure: Figure) -> list[Figure]:
    """What an import suggested meanwhile of the same number, with the same value."""
    place = {name: getattr(citation, name) for name in ("article", "start", "number_offset")}
    there = Citation.objects.standing().filter(**place, figure__value=figure.value)
    there = there.exclude(figure=figure).exclude(figure__as_read={}).select_related("figure")
    return [one.figure for one in there if one.figure.first_confirmed_at is None]
