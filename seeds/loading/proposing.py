"""What a page says anew of an article whose draft an editor has open: it is put into the draft.

as the draft says it    as read before    as read now
A                       A                 B              the draft says B; readers see what they saw
C                       A                 B              the draft says C: an editor wrote it

What was scheduled is reviewed again, for no person has seen what the page says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from articles.items.drafts import acts
from articles.items.drafts.edits import Edit, drafted, edits_of, of_row, rewritten
from articles.items.versions import Fields, write
from articles.models import Article, Draft, Publication
from seeds.intake.answering import still_answered, unanswered
from seeds.intake.reasons import Reason, Reasons

ANSWERING = {"doubts", "answered"}


@dataclass(slots=True)
class DraftBeside:
    """The draft beside an article, and the article as it says it, unsaved."""

    article: Article
    edits: list[Edit]
    drafted: Article

    def propose(
        self,
        taken: Fields,
        doubts: Reasons,
        before: Fields,
        named: Callable[[str], Publication],
        by: Any = None,
    ) -> Reasons:
        """Put into the draft what a page says, now that the article's own row knows of the page;
        `before` is what the page said when it was last read, `by` who had it read again. What is
        to be reported."""
        own = of_row(self.article, self.edits)
        columns = {one.attname for one in Article._meta.concrete_fields if one.name in taken}
        columns |= ANSWERING & {*own.after}
        draft = self.drafted
        write(draft, taken, named)
        draft.answered = still_answered(draft.answered, before, self.article.as_read)
        draft.doubts = unanswered(doubts, draft.answered)
        edits = rewritten(self.edits, draft, columns)
        again = acts.propose(self.article, edits, by) if edits != self.edits else False
        proposed = [Reason(code="proposed", detail=", ".join(taken))] if taken else []
        return [*proposed, *reviewed_again(again)]


def beside(article: Article, *, opens: bool = False) -> DraftBeside | None:
    """The draft that stands beside an article, which is held; what is public `opens` one."""
    draft = acts.open_draft(article)
    if opens and not draft and article.is_public:
        return DraftBeside(article, [], drafted(article, []))
    if not draft or not draft.is_beside:
        return None
    edits = edits_of(draft.edits)
    return DraftBeside(article, edits, drafted(article, edits))


def reviewed_again(again: bool) -> Reasons:
    """What is to be reported of what was scheduled and is so no more."""
    return [Reason(code="scheduled-no-more", detail="")] if again else []


def in_the_making() -> set[int]:
    """The articles of which a draft is open."""
    return {int(key) for key in Draft.objects.of_kind(Article).open().values_list("key", flat=True)}
