"""Writing one page into its article, without touching what an editor wrote."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model

from articles.models import Article, Publication
from articles.versions import Fields, standing, write
from seeds.files import SeedBytes
from seeds.inserting import draw_keys, insert, together
from seeds.merging import merge
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.readers import ArticleReading, Reasons
from seeds.reading import READER_VERSION, Page

Outcome = RunEntry.Outcome


class Shelf:
    """The articles that the pages at hand may print, and the publications met so far."""

    def __init__(self, run: ImportRun, reuse: str) -> None:
        self.run = run
        self.reuse = reuse
        self.identities: list[str] = []
        self.ids: list[int] = []
        self.article_keys: list[int] = []
        self.document_keys: list[int] = []
        self.refresh()

    def fetch(self, documents: Iterable[SeedDocument], readings: Iterable[ArticleReading]) -> None:
        """Load the articles that a chunk of documents and readings may concern."""
        self.identities = [reading.identity for reading in readings]
        self.ids = [document.article_id for document in documents if document.article_id]
        self.article_keys = draw_keys(Article, len(self.identities))
        self.document_keys = draw_keys(SeedDocument, len(self.identities))
        self._fetch_articles()

    def refresh(self) -> None:
        """Forget what a transaction that was undone had put here."""
        self.publications = {p.name: p for p in Publication.objects.all()}
        self._fetch_articles()

    def _fetch_articles(self) -> None:
        articles = Article.objects.select_related("publication").defer("search")
        found = articles.filter(identity__in=self.identities)
        self.by_identity = {article.identity: article for article in found}
        self.by_id = articles.in_bulk(self.ids)

    def put(
        self, document: SeedBytes, stored: SeedDocument | None, reading: ArticleReading
    ) -> tuple[Outcome, Reasons, SeedDocument]:
        """Create or update the article that was read, keep the document with it, note the outcome."""
        key = reading.identity
        article = self.by_id.get(stored.article_id) if stored else None
        article = article or self.by_identity.get(key)
        outcome: Outcome = Outcome.UNCHANGED
        reasons: Reasons = []
        new: list[Model] = []
        if article:
            outcome, reasons = self._update(article, reading)
        elif not _was_deleted(stored):
            article = self._new_article(reading)
            outcome, reasons = Outcome.CREATED, article.doubts
            new.append(article)
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
            self.by_identity[key] = article
        return outcome, reasons, kept

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
        sure = self.run.publish and not doubts
        article = Article(
            pk=self.article_keys.pop(),
            identity=reading.identity,
            as_read=now,
            doubts=doubts,
            status=Article.Status.PUBLISHED if sure else Article.Status.DRAFT,
        )
        self._write(article, now)
        return article

    def _update(self, article: Article, reading: ArticleReading) -> tuple[Outcome, Reasons]:
        now, doubts = reading.fields, reading.doubts
        merged = merge(standing(article), article.as_read, now)
        if merged.taken or article.as_read != now or article.doubts != doubts:
            self._write(article, merged.taken)
            article.as_read, article.doubts = now, doubts
            article.save()
        if merged.kept:
            return Outcome.KEPT, [{"code": "kept", "detail": ", ".join(merged.kept)}]
        return (Outcome.UPDATED if merged.taken else Outcome.UNCHANGED), []

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


def _was_deleted(stored: SeedDocument | None) -> bool:
    """Whether an editor deleted the article of a document: a better reader leaves it deleted."""
    return stored is not None and not stored.reasons and stored.article_id is None
