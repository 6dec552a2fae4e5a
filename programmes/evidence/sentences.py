"""The sentences that figures were read from, as far as readers may see them.

How much of a sentence is quoted, the reuse policy of its paper says (`settings.QUOTE_WORDS`, cut by
`excerpting`); pages, feeds and files all take the quote from here. The paragraph around it is shown
where the paper lets its text be shown, and the article is linked where it is published.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TypedDict
from urllib.parse import quote, urldefrag

from django.conf import settings
from django.utils.translation import get_language, gettext

from articles.models import Article, Tombstone, tombstone
from articles.models.articles import withheld_mark
from articles.models.translation import ORIGINAL, ShownText
from articles.querysets import ArticleQuerySet
from articles.text.quotes import SEPARATOR, QuoteLost, find
from articles.text.redacting import cut, spots
from programmes.models import Citation
from programmes.models.citations import citable_text
from programmes.shared.questions import Question, SaidText, ask
from programmes.statements.excerpting import Excerpt, excerpt

LONG = 200  # characters from which on a text fragment names only the ends of a quote
ENDS = 5  # words
ALL = 2**31 - 1  # sentences
SPOKEN = 24  # sentences of a figure, of which a reader reads one first
READ = ("title", "lede", "body", "withheld_words", "publication__reuse")


class OriginRow(TypedDict):
    """Who said it first, with the organisation where one is named."""

    kind: str
    words: str
    slug: str | None
    name: SaidText | None


class CitationRow(TypedDict):
    """The columns of a citation, these and the others; its day is in ISO form."""

    figure_id: int
    article_id: int | None
    article_day: str | None


class WithheldRow(TypedDict):
    """When a quote was withheld, and what readers are told of it."""

    at: str
    words: str


class TranslationRow(TypedDict):
    """What an editor translated into the reader's language, and as much of the quote as was
    shown then."""

    words: str
    excerpt: str


class CitedRow(TypedDict):
    """A citation with its origin and translation; of one that is withheld nothing but that."""

    figure: int
    withheld: WithheldRow | None
    citation: CitationRow
    reuse: str
    translation: TranslationRow | None
    origin: OriginRow | None


# The first citations of each figure with their origins, the oldest first, and behind them what is
# withheld. Of an article that is gone the paper is known by the name that was copied; where no
# paper bears it, least is quoted. A translation is of the quote as it stands.
CITED = Question[list[CitedRow]]("""
SELECT coalesce(json_agg(CASE WHEN withholding.id > 0 THEN json_build_object(
    'figure', citation.figure_id, 'withheld', json_build_object(
        'at', withholding.at, 'words', withholding.public_reason)
) ELSE json_build_object(
    'figure', citation.figure_id, 'withheld', NULL, 'citation', to_json(citation),
    'reuse', coalesce(
        (SELECT reuse FROM articles_article AS article
            JOIN articles_publication AS publication ON publication.id = publication_id
            WHERE article.id = citation.article_id),
        (SELECT reuse FROM articles_publication WHERE name = citation.publication_name
            AND citation.article_id IS NULL),
        CASE WHEN citation.article_id IS NULL THEN 'link' ELSE 'extract' END),
    'translation', (SELECT json_build_object('words', words, 'excerpt', excerpt)
        FROM programmes_quotetranslation AS into_it
        WHERE into_it.citation_id = citation.id AND into_it.language = %(language)s
            AND into_it.original = citation.language AND into_it.quote = citation.exact),
    'origin', CASE WHEN origin.id > 0 THEN json_build_object(
        'kind', origin.kind, 'words', origin.words, 'slug', organisation.slug,
        'name', CASE WHEN organisation.id > 0 THEN said(organisation.name) END) END
) END ORDER BY citation.withholding_id IS NOT NULL, citation.article_day, citation.id), '[]')
FROM unnest(%(keys)s::bigint[], %(limits)s::int[]) AS wanted(id, most)
CROSS JOIN LATERAL (
    SELECT * FROM programmes_citation WHERE figure_id = wanted.id
    ORDER BY withholding_id IS NOT NULL, article_day, id LIMIT wanted.most
) AS citation
LEFT JOIN articles_withholding AS withholding ON withholding.id = citation.withholding_id
LEFT JOIN programmes_origin AS origin ON origin.id = citation.origin_id
LEFT JOIN programmes_organisation AS organisation ON organisation.id = origin.organisation_id
""")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A quote with the rest of its paragraph, as far as that may be shown."""

    citation: Citation
    quote: Excerpt | None  # as much of the sentence as its paper lets be quoted
    origin: OriginRow | None = None
    article: Article | None = None  # where readers may see it
    before: str = ""
    after: str = ""
    tombstone: Tombstone | None = None  # then all else is empty
    translation: ShownText | None = None  # of the quote as it is shown, into the reader's language

    @property
    def text(self) -> str:
        """The quote, or nothing where none is permitted."""
        return self.quote.text if self.quote else ""

    @property
    def link(self) -> str:
        """The address of what is quoted at its source: of the page of a file that has pages (RFC
        8118), of the words on a web page, of the source alone where nothing is quoted."""
        if self.source and self.citation.page:
            return f"{urldefrag(self.source).url}#page={self.citation.page}"
        if self.quote and self.source:
            return text_fragment(self.source, self.quote.words)
        return self.source

    @property
    def here(self) -> str:
        """The address of the sentence in the article on this site; nothing where that has none.

        A browser that knows no text fragment goes to the marked number.
        """
        if not self.article:
            return ""
        url = f"{self.article.get_absolute_url()}#{mark_of(self.citation.pk)}"
        return text_fragment(url, self.quote.words) if self.quote else url

    @property
    def source(self) -> str:
        """The address of its article at the source; anything but a web page is none."""
        url = self.citation.source_url
        return url if url.startswith(("http://", "https://")) else ""

    @property
    def trouble(self) -> str:
        """Why it can no longer be found, in a sentence, or nothing."""
        if self.tombstone:
            return ""
        if self.citation.article_id is None:
            return gettext("The article was taken from this site; its quote is kept.")
        if self.citation.state == Citation.State.ORPHAN:
            return gettext(
                "The article has changed: the sentence no longer stands in it as it was quoted."
            )
        return ""


def quoted(keys: Collection[int]) -> dict[int, CitedSentence]:
    """The first sentence of each of these figures, without its paragraph."""
    return {key: one for key, (one,) in all_quoted(keys, 1).items()}


def spoken(key: int) -> CitedSentence | None:
    """The sentence of a figure that a reader reads first: one in the reader's language, or that was
    translated into it, else the oldest of which anything is quoted."""
    return all_spoken([key]).get(key)


def all_spoken(keys: Collection[int]) -> dict[int, CitedSentence]:
    """The same of each of these figures of which anything is quoted."""
    sentences = all_quoted(keys, SPOKEN)
    found = {key: _spoken(theirs) for key, theirs in sentences.items()}
    return {key: sentence for key, sentence in found.items() if sentence}


def _spoken(sentences: list[CitedSentence]) -> CitedSentence | None:
    language = get_language()
    sentences.sort(key=lambda one: (one.citation.language != language, not one.translation))
    return next((one for one in sentences if one.quote), None)


def all_quoted(keys: Collection[int], most: int = ALL) -> dict[int, list[CitedSentence]]:
    """The sentences of each of these figures, without their paragraphs, the oldest first."""
    return _by_figure(_cited(dict.fromkeys(keys, most)), {})


def sentences_of(wanted: Mapping[int, int]) -> dict[int, list[CitedSentence]]:
    """So many sentences of each figure, in their paragraphs, the oldest first."""
    cited = _cited(wanted)
    keys = {one["citation"]["article_id"] for one in cited if not one["withheld"]} - {None}
    return _by_figure(cited, _readable().in_bulk(keys))


def _by_figure(
    cited: list[CitedRow], articles: Mapping[int | None, Article]
) -> dict[int, list[CitedSentence]]:
    sentences: dict[int, list[CitedSentence]] = {}
    for one in cited:
        sentences.setdefault(one["figure"], []).append(_shown(one, articles))
    return sentences


@cache
def _readable() -> ArticleQuerySet:
    """What paragraphs are taken from, put together once."""
    return Article.objects.published().select_related("publication").only(*READ)


def _cited(wanted: Mapping[int, int]) -> list[CitedRow]:
    language = get_language() or ORIGINAL
    limits = list(wanted.values())
    return ask(CITED, keys=list(wanted), limits=limits, language=language) if wanted else []


def _citation(row: CitationRow) -> Citation:
    day = row["article_day"]
    return Citation(**{**row, "article_day": date.fromisoformat(day) if day else None})


def _withheld(cited: CitedRow, row: WithheldRow) -> CitedSentence:
    """In the place of a quote that is withheld."""
    told = tombstone("quote", datetime.fromisoformat(row["at"]), row["words"])
    return CitedSentence(Citation(figure_id=cited["figure"]), None, tombstone=told)


def _shown(cited: CitedRow, articles: Mapping[int | None, Article]) -> CitedSentence:
    """A sentence, in its paragraph where its article is at hand."""
    if cited["withheld"]:
        return _withheld(cited, cited["withheld"])
    citation = _citation(cited["citation"])
    article = articles.get(citation.article_id)
    quote = _excerpt(citation, cited["reuse"])
    around, translation = _around(citation, article), _translation(cited, quote)
    return CitedSentence(
        citation, quote, cited["origin"], article, *around, translation=translation
    )


def _translation(cited: CitedRow, quote: Excerpt | None) -> ShownText | None:
    """What an editor says of a quote in the reader's language, where that is of what is shown."""
    row = cited["translation"]
    if not (row and quote and row["excerpt"] == quote.text):
        return None
    return ShownText(row["words"], get_language() or ORIGINAL)


def _excerpt(citation: Citation, reuse: str) -> Excerpt | None:
    """As much of a quote as the reuse policy of its paper permits."""
    return excerpt(
        citation.exact,
        citation.number_offset,
        citation.number,
        citation.language,
        settings.QUOTE_WORDS[reuse],
    )


def _around(citation: Citation, article: Article | None) -> tuple[str, str]:
    """The paragraph around a quote, where it stands and the text may be shown."""
    if not article or not article.shown_body or citation.state == Citation.State.ORPHAN:
        return "", ""
    before, after = paragraph_around(citation, citable_text(article))
    if withheld := article.withheld_words:
        before, after = (cut(it, spots(it, withheld), withheld_mark()) for it in (before, after))
        if spots(f"{before}{citation.exact}{after}", withheld):  # they end in the quote
            return "", ""
    return before, after


def paragraph_around(citation: Citation, text: str) -> tuple[str, str]:
    """The paragraph before and after a quote in a citable text; nothing where it has no place."""
    try:
        here = find(text, citation.anchor)
    except QuoteLost:
        return "", ""
    before = text[: here.start].rpartition(SEPARATOR)[2]
    return before, text[here.end :].partition(SEPARATOR)[0]


def mark_of(key: int) -> str:
    """The name of the mark that a citation has in the text of its article."""
    return f"citation-{key}"


def text_fragment(url: str, exact: str) -> str:
    """The address of a quote in a page (WICG, URL Fragment Text Directives)."""
    words = exact.split()
    parts = [exact]
    if len(exact) > LONG and len(words) > 2 * ENDS:
        parts = [" ".join(words[:ENDS]), " ".join(words[-ENDS:])]
    # A hyphen and a comma mean something in a fragment.
    text = ",".join(quote(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"
