"""Writing one page into its article, without touching what an editor wrote."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import Model

from articles.items.drafts.acts import review_again
from articles.items.versions import Fields, differing, fields_of, write
from articles.models import Article, Publication, Withholding
from programmes.models import Sketch
from seeds.intake.answering import still_answered, unanswered
from seeds.intake.files import SeedBytes
from seeds.intake.merging import merge
from seeds.intake.reasons import Reason, Reasons
from seeds.loading import binned
from seeds.loading.inserting import draw_keys, insert, together
from seeds.loading.mentions import Targets
from seeds.loading.proposing import beside, in_the_making, reviewed_again
from seeds.loading.readers import ArticleReading
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.reading import READER_VERSION, Page
from seeds.stating.quoting import Evidence

Outcome = RunEntry.Outcome
NAMING = {"title", "lede", "body"}  # the fields in which things are named
STATING = NAMING | {"publication", "published_on", "date_precision", "language"}  # and stated


class Shelf:
    """The articles that the pages at hand may print, and the publications met so far."""

    def __init__(
        self,
        run: ImportRun,
        reuse: str,
        *,
        only_known_papers: bool = False,
        proposed_by: Any = None,
    ) -> None:
        self.run = run
        self.proposed_by = proposed_by  # who, at the desk, where what is public changes as a draft
        self.reuse = reuse
        self.known = {*Publication.objects.values_list("name", flat=True)}  # before this run
        self.only_known_papers = only_known_papers
        self.identities: list[str] = []
        self.article_keys: list[int] = []
        self.document_keys: list[int] = []
        # The articles at hand whose figures are to be found, with the evidence just read.
        self.stated: dict[int, tuple[Article, Evidence | None]] = {}
        self.refresh()

    def fetch(self, readings: Iterable[ArticleReading]) -> None:
        """Look up the articles that a chunk of readings may concern."""
        self.identities = [reading.identity for reading in readings]
        self.article_keys = draw_keys(Article, len(self.identities))
        self.document_keys = draw_keys(SeedDocument, len(self.identities))
        self._fetch_keys()

    def refresh(self) -> None:
        """Forget what a transaction that was undone had put here."""
        self.publications = {p.name: p for p in Publication.objects.all()}
        self.targets = Targets()
        self._fetch_keys()

    def _fetch_keys(self) -> None:
        # What is withheld is so from the first moment; `seeds.stating.finding` looks once more.
        self.standing = Withholding.objects.standing()
        found = Article.objects.filter(identity__in=self.identities)
        self.in_the_making = in_the_making()
        self.keys = dict(found.values_list("identity", "pk"))
        self.binned = binned.by_identity({*self.identities} - {*self.keys})

    def put(
        self,
        document: SeedBytes,
        stored: SeedDocument | None,
        reading: ArticleReading,
        in_bin: Reason | None = None,
    ) -> tuple[Outcome, Reasons, SeedDocument | None]:
        """Create or update the article that was read, keep its document, note the outcome.

        What lies in the bin is neither made anew nor kept: of a document already known, `in_bin`
        says that its article lies there.
        """
        article, deleted = self._article_of(reading, stored)
        if not article and not deleted and (why := self.binned.get(reading.identity)):
            return (*self.skip(document, stored, why), stored)
        outcome: Outcome = Outcome.SKIPPED if in_bin else Outcome.UNCHANGED
        reasons: Reasons = [in_bin] if in_bin else []
        new: list[Model] = []
        if article:
            outcome, reasons = self._update(article, reading)
        elif not deleted:
            article = self._new_article(reading)
            outcome, reasons = Outcome.CREATED, [*article.doubts, *self._why_draft(reading)]
            new += [article, *self.targets.mentions(article.pk, reading.named)]
        kept = self._fill_document(document, stored, reading.page, article)
        if stored:
            kept.save()
        else:
            new.append(kept)
        if outcome != Outcome.UNCHANGED:
            new.append(self.entry(document.name, kept, outcome, reasons))
        with together():
            for row in new:
                insert(row)
        if article:
            self._is_there(article, reading)
        return outcome, reasons, kept

    def _is_there(self, article: Article, reading: ArticleReading) -> None:
        """Note that an article was made or met, and that its figures are to be found."""
        self.keys[reading.identity] = article.pk
        as_read = STATING.isdisjoint(differing(article))
        self.stated[article.pk] = (article, reading.evidence if as_read else None)

    def _article_of(
        self, reading: ArticleReading, stored: SeedDocument | None
    ) -> tuple[Article | None, bool]:
        """The article of a page, locked against editors, and whether they have deleted it.

        What is deleted stays so, when the same bytes are read again by a better reader.
        """
        if stored and not stored.reasons:
            key = stored.article_id
        else:
            key = self.keys.get(reading.identity)
        if key is None:
            return None, bool(stored and not stored.reasons)
        articles = Article.objects.select_related("publication").select_for_update(of=("self",))
        article = articles.filter(pk=key).first()
        return article, article is None

    def skip(
        self, document: SeedBytes, stored: SeedDocument | None, reason: Reason
    ) -> tuple[Outcome, Reasons]:
        """Note that a document is passed over."""
        self.entry(document.name, stored, Outcome.SKIPPED, [reason]).save()
        return Outcome.SKIPPED, [reason]

    def keep_unread(
        self, document: SeedBytes, stored: SeedDocument | None, reasons: Reasons
    ) -> SeedDocument:
        """Keep the bytes of a document from which no article could be read, for a better reader."""
        stored = stored or SeedDocument(digest=document.digest)
        stored.path, stored.raw, stored.reasons = document.name, document.data, reasons
        stored.reader_version = READER_VERSION
        stored.save()
        return stored

    def entry(
        self, path: str, document: SeedDocument | None, outcome: Outcome, reasons: Reasons
    ) -> RunEntry:
        """What became of one document, not saved yet."""
        return RunEntry(
            run=self.run, path=path, document=document, outcome=outcome, reasons=reasons
        )

    def _new_article(self, reading: ArticleReading) -> Article:
        now, doubts = reading.fields, reading.doubts
        sure = self.run.publish and not self._why_draft(reading)
        article = Article(
            pk=self.article_keys.pop(),
            identity=reading.identity,
            as_read=now,
            doubts=doubts,
            status=Article.Status.PUBLISHED if sure else Article.Status.DRAFT,
        )
        self._write(article, now)
        article.mark(self.standing)
        return article

    def _why_draft(self, reading: ArticleReading) -> Reasons:
        """Why a new article is not published, where the run was told to publish."""
        paper = reading.fields["publication"]
        if not self.run.publish:
            return []
        if reading.doubts:
            return [Reason(code="left-in-doubt", detail="")]
        if self.only_known_papers and paper not in self.known:
            return [Reason(code="unknown-paper", detail=paper)]
        return []

    def _update(self, article: Article, reading: ArticleReading) -> tuple[Outcome, Reasons]:
        before, now = article.as_read, reading.fields
        merged = merge(fields_of(article), before, now)
        waits = bool(merged.taken) or article.pk in self.in_the_making  # a draft may be open of it
        drafted = beside(article, opens=bool(self.proposed_by)) if waits else None
        if drafted:
            merged = merge(fields_of(drafted.drafted), before, now)
        self._renew(article, reading, None if drafted else merged.taken)
        Sketch.objects.filter(pk=article.pk).delete()  # its figures are to be found again
        if NAMING.isdisjoint(differing(article)):  # else its words are not those that were read
            self.targets.renew({article.pk: reading.named})
        said: Reasons = []
        if merged.kept:
            said.append(Reason(code="kept", detail=", ".join(merged.kept)))
        if drafted:
            named = partial(self._publication, language=article.language)
            said += drafted.propose(merged.taken, reading.doubts, before, named, self.proposed_by)
        elif merged.taken and waits:
            again = reviewed_again(review_again(article))
            return (Outcome.KEPT if merged.kept else Outcome.UPDATED), [*said, *again]
        return (Outcome.KEPT if said else Outcome.UNCHANGED), said

    def _renew(self, article: Article, reading: ArticleReading, taken: Fields | None) -> None:
        """Write what was read anew; with nothing to take, readers see what they saw."""
        answered = still_answered(article.answered, article.as_read, reading.fields)
        doubts = unanswered(reading.doubts, answered)
        if not taken and article.as_read == reading.fields and article.doubts == doubts:
            return
        self._write(article, taken or {})
        article.as_read, article.doubts, article.answered = reading.fields, doubts, answered
        article.mark(self.standing)
        changed = {"as_read", "doubts", "answered", "withholding", "withheld_words"}
        article.save(
            update_fields=changed | ({*taken, "updated_at"} if taken is not None else set())
        )

    def _write(self, article: Article, values: Fields) -> None:
        write(article, values, lambda name: self._publication(name, article.language))

    def _publication(self, name: str, language: str) -> Publication:
        """The publication of that name, made when a page first names it."""
        if name not in self.publications:
            self.publications[name] = Publication.objects.named(
                name, language=language, reuse=self.reuse
            )
        return self.publications[name]

    def _fill_document(
        self,
        document: SeedBytes,
        stored: SeedDocument | None,
        page: Page,
        article: Article | None,
    ) -> SeedDocument:
        kept = stored or SeedDocument(pk=self.document_keys.pop(), digest=document.digest)
        kept.path, kept.raw = document.name, document.data
        kept.encoding, kept.shape = page.encoding, page.shape
        kept.headlines = [*page.headlines, *page.inline_headlines]
        kept.source_notice = page.source_notice or ""
        kept.reader_version, kept.reasons, kept.article = READER_VERSION, [], article
        return kept
