"""What editors decide on what a comparison suggested: relations of figures, and stories."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.models import Article
from programmes.figures.deciding import Why
from programmes.models import Relation, Story, StoryArticle
from programmes.models.decisions import Verb
from programmes.statements.comparing import RelationKind


def settle(
    relation: Relation, *, by: User, kind: str = "", reason: str = "", public_reason: str = ""
) -> None:
    """Say what one figure says of the other; the suggested kind, where no other is given."""
    why = Why(reason.strip(), public_reason.strip())
    _decide(relation, Verb.RELATE, by, why, state=Relation.State.SETTLED, kind=kind)


def dismiss(relation: Relation, *, by: User, reason: str = "") -> None:
    """Say that there is nothing between two figures."""
    why = Why(reason.strip())
    _decide(relation, Verb.DISMISS, by, why, state=Relation.State.DISMISSED)


@transaction.atomic
def _decide(
    relation: Relation, verb: Verb, by: User, why: Why, *, state: str, kind: str = ""
) -> None:
    locked = Relation.objects.select_for_update(no_key=True)
    try:
        relation.refresh_from_db(from_queryset=locked)
    except Relation.DoesNotExist:
        raise ValidationError(_("This relation is gone; look at the figure again.")) from None
    relation.kind = RelationKind(kind or relation.kind)
    relation.state, relation.decided_by, relation.decided_at = state, by, now()
    relation.reason, relation.public_reason = why
    relation.save()
    label = str(relation.get_kind_display())
    note = f"{label}: {relation.reason}" if relation.reason else label
    relation.decisions.record(verb, by, note, relation.public_reason)


@transaction.atomic
def settle_story(story: Story, *, by: User) -> None:
    """Say that its articles cover one event."""
    _lock(story)
    story.rows.update(state=StoryArticle.State.SETTLED)
    story.decisions.record(Verb.SETTLE, by)


@transaction.atomic
def merge(story: Story, other: Story, *, by: User) -> None:
    """Give a story the articles of another, which is left empty, and settle them."""
    if other == story:
        raise ValidationError(_("Choose another story to merge."))
    _lock(story, other)
    other.rows.update(story=story)
    story.rows.update(state=StoryArticle.State.SETTLED)
    story.decisions.record(Verb.MERGE, by, _("With story %(key)d.") % {"key": other.pk})
    other.decisions.record(Verb.MERGE, by, _("Into story %(key)d.") % {"key": story.pk})


@transaction.atomic
def split(story: Story, articles: Iterable[Article], *, by: User) -> Story:
    """Move articles into a story of their own; both are settled, none is suggested again."""
    _lock(story)
    parting = story.rows.filter(article__in=list(articles))
    if not 0 < parting.count() < story.rows.count():
        raise ValidationError(_("Choose some of the articles of the story, not all."))
    new = Story.objects.create()
    parting.update(story=new)
    for one, other in ((story, new), (new, story)):
        one.rows.update(state=StoryArticle.State.SETTLED)
        one.decisions.record(Verb.SPLIT, by, _("From story %(key)d.") % {"key": other.pk})
    return new


def _lock(*stories: Story) -> None:
    """Decide on a story one at a time."""
    keys = [story.pk for story in stories]
    list(Story.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk"))
