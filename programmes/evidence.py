"""Where a figure comes from: its sentences by origin, other values, and what editors decided.

The quote is always shown. The paragraph around it is shown where the paper lets its text be shown,
and the article where it is published.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy

from articles.models import Article
from articles.quotes import SEPARATOR, places
from programmes.comparing import Kind
from programmes.models import Citation, Figure, Origin
from programmes.models.citations import citable_text
from programmes.models.decisions import Verb
from programmes.questions import ask
from programmes.shown_figures import ShownFigure, shown_by_key

SENTENCES = 60  # that a page shows
MOST = 40  # values beside it, and decisions
LONG = 200  # characters from which on a text fragment names only the ends of a quote
ENDS = 5  # words
READABLE = (Figure.State.CONFIRMED, Figure.State.REJECTED)

RELATIONS = {
    Kind.SAME: gettext_lazy("The same value"),
    Kind.SAME_ORIGIN: gettext_lazy("The same value, from the same origin"),
    Kind.ROUNDS: gettext_lazy("The same value, one of the two rounded"),
    Kind.FLOOR: gettext_lazy("The same value, one of the two a lower bound"),
    Kind.VAGUE: gettext_lazy("The same value, one of the two said vaguely"),
    Kind.SUPERSEDES: gettext_lazy("Of another time"),
    Kind.SCOPE: gettext_lazy("Of another scope"),
    Kind.UNIT: gettext_lazy("Something else is counted"),
    Kind.CONTRADICTS: gettext_lazy("Contradicts this value"),
}
DECIDED = {
    Verb.CONFIRM: gettext_lazy("Confirmed by an editor"),
    Verb.CORROBORATE: gettext_lazy("Found in another paper too, by an editor"),
    Verb.REJECT: gettext_lazy("Rejected by an editor"),
    Verb.REOPEN: gettext_lazy("Taken back by an editor, to be checked again"),
    Verb.PREFER: gettext_lazy("Preferred by an editor to other values of its time"),
}
# What editors settled; contradictions that nobody dismissed; rejected values of the same scope; and
# the decisions, the last first.
BESIDE = """
SELECT json_build_object(
    'relations', to_json(ARRAY(
        SELECT json_build_object(
            'other', CASE WHEN first_id = %(id)s THEN second_id ELSE first_id END,
            'kind', kind, 'settled', state = 'settled', 'reason', reason)
        FROM programmes_relation
        WHERE (first_id = %(id)s OR second_id = %(id)s)
            AND (state = 'settled' OR (state = 'suggested' AND kind = 'contradicts'))
        ORDER BY id DESC LIMIT %(most)s
    )),
    'rejected', to_json(ARRAY(
        SELECT id FROM programmes_figure
        WHERE indicator_id = %(indicator)s AND programme_id IS NOT DISTINCT FROM %(programme)s
            AND places = %(places)s::varchar[] AND state = 'rejected' AND same_as_id IS NULL
            AND id <> %(id)s
        ORDER BY id DESC LIMIT %(most)s
    )),
    'decisions', to_json(ARRAY(
        SELECT json_build_object('verb', verb, 'at', at, 'reason', reason)
        FROM programmes_decision
        WHERE figure_id = %(id)s AND verb = ANY(%(verbs)s)
        ORDER BY at DESC, id DESC LIMIT %(most)s
    ))
)
"""

GIVEN = {Verb.REJECT, Verb.REOPEN, Verb.PREFER}  # the decisions whose reason an editor wrote


@dataclass(frozen=True, slots=True)
class Sentence:
    """A quote with the rest of its paragraph, as far as that may be shown."""

    citation: Citation
    article: Article | None = None  # where readers may see it
    before: str = ""
    after: str = ""

    @property
    def marked(self) -> tuple[str, str, str]:
        """The quote before the number, the number, the quote after it."""
        return self.citation.marked

    @property
    def link(self) -> str:
        """The address of the sentence at its source."""
        return text_fragment(self.source, self.citation.exact) if self.source else ""

    @property
    def source(self) -> str:
        """The address of its article at the source; anything but a web page is none."""
        url = self.citation.source_url
        return url if url.startswith(("http://", "https://")) else ""

    @property
    def trouble(self) -> str:
        """Why it can no longer be found, in a sentence, or nothing."""
        if self.citation.article_id is None:
            return gettext("The article was taken from this site; its quote is kept.")
        if self.citation.state == Citation.State.ORPHAN:
            return gettext(
                "The article has changed: the sentence no longer stands in it as it was quoted."
            )
        return ""


@dataclass(frozen=True, slots=True)
class Voice:
    """An origin with the sentences that print it; without one, the paper speaks for itself."""

    origin: Origin | None
    sentences: list[Sentence]


@dataclass(frozen=True, slots=True)
class Other:
    """Another value, and what it is to this one."""

    figure: ShownFigure
    relation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A confirmed value that cannot be right together with this one."""

    figure: ShownFigure
    sentence: Sentence | None
    settled: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """A decision as readers see it."""

    day: date
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the page of a figure shows."""

    figure: ShownFigure
    voices: list[Voice]
    contradictions: list[Contradiction]
    others: list[Other]
    history: list[Step]

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences, the oldest first within an origin."""
        return [sentence for voice in self.voices for sentence in voice.sentences]


def gather(figure: Figure) -> Evidence:
    """The evidence of a decided figure."""
    beside = ask(
        BESIDE,
        id=figure.pk,
        indicator=figure.indicator_id,
        programme=figure.programme_id,
        places=figure.places,
        verbs=[verb.value for verb in DECIDED],
        most=MOST,
    )
    relations = {relation["other"]: relation for relation in beside["relations"]}
    rejected = [key for key in beside["rejected"] if key not in relations]
    this, *others = shown_by_key([figure.pk, *relations, *rejected], READABLE)
    against = [other for other in others if _contradicts(other, relations.get(other.id))]
    sentences = _sentences([this.id, *(other.id for other in against)])
    return Evidence(
        this,
        _voices(sentences.get(this.id, [])),
        [_contradiction(one, relations[one.id], sentences.get(one.id, [])) for one in against],
        [_other(this, one, relations.get(one.id)) for one in others if one not in against],
        [_step(decision) for decision in beside["decisions"]],
    )


def quoted(keys: Collection[int]) -> dict[int, Sentence]:
    """The first sentence of each of these figures, alone."""
    citations = Citation.objects.filter(figure__in=keys).order_by("figure_id", "article_day", "id")
    first = citations.distinct("figure_id")
    return {citation.figure_id: Sentence(citation) for citation in first}


def _contradicts(other: ShownFigure, relation: dict[str, Any] | None) -> bool:
    confirmed = other.state == Figure.State.CONFIRMED
    return bool(relation and relation["kind"] == Kind.CONTRADICTS and confirmed)


def _contradiction(
    figure: ShownFigure, relation: dict[str, Any], sentences: list[Sentence]
) -> Contradiction:
    first = sentences[0] if sentences else None
    return Contradiction(figure, first, relation["settled"], relation["reason"])


def _other(this: ShownFigure, other: ShownFigure, relation: dict[str, Any] | None) -> Other:
    if relation is None or other.state == Figure.State.REJECTED:
        return Other(other, gettext("Rejected by an editor"), other.reason)
    words = str(RELATIONS[Kind(relation["kind"])])
    if relation["kind"] == Kind.SUPERSEDES and this.as_of and other.as_of:
        is_later = other.as_of > this.as_of
        words = gettext("A later value") if is_later else gettext("An earlier value")
    return Other(other, words, relation["reason"])


def _step(decision: dict[str, Any]) -> Step:
    """A decision. Readers see that an editor took it, not which one."""
    verb = Verb(decision["verb"])
    day = localdate(datetime.fromisoformat(decision["at"]))
    return Step(day, str(DECIDED[verb]), decision["reason"] if verb in GIVEN else "")


def _sentences(keys: Collection[int]) -> dict[int, list[Sentence]]:
    """The sentences of each figure, the oldest first."""
    found = Citation.objects.filter(figure__in=keys).select_related("origin__organisation")
    citations = list(found.order_by("article_day", "id")[:SENTENCES])
    readable = Article.objects.published().select_related("publication")
    articles = readable.defer("as_read", "doubts").in_bulk(
        {citation.article_id for citation in citations if citation.article_id}
    )
    sentences: dict[int, list[Sentence]] = {}
    for citation in citations:
        sentence = _sentence(citation, articles.get(citation.article_id or 0))
        sentences.setdefault(citation.figure_id, []).append(sentence)
    return sentences


def _sentence(citation: Citation, article: Article | None) -> Sentence:
    before, after = _around(citation, article)
    return Sentence(citation, article, before, after)


def _around(citation: Citation, article: Article | None) -> tuple[str, str]:
    """The paragraph before and after a quote, where it stands and the text may be shown."""
    if not article or not article.shown_body or citation.state == Citation.State.ORPHAN:
        return "", ""
    text = citable_text(article)
    start, end = citation.start, citation.end
    if text[start:end] != citation.exact:
        found = places(text, citation.exact)
        if len(found) != 1:
            return "", ""
        start, end = found[0]
    behind = text.find(SEPARATOR, end)
    return text[text.rfind(SEPARATOR, 0, start) + 1 : start], text[
        end : behind if behind > 0 else None
    ]


def _voices(sentences: list[Sentence]) -> list[Voice]:
    """Sentences by their origin; without one, by their paper."""
    voices: dict[object, Voice] = {}
    for sentence in sentences:
        citation = sentence.citation
        key = citation.origin_id or citation.publication_name
        voices.setdefault(key, Voice(citation.origin, [])).sentences.append(sentence)
    return list(voices.values())


def text_fragment(url: str, exact: str) -> str:
    """The address of a quote in a page (WICG, URL Fragment Text Directives)."""
    words = exact.split()
    parts = [exact]
    if len(exact) > LONG and len(words) > 2 * ENDS:
        parts = [" ".join(words[:ENDS]), " ".join(words[-ENDS:])]
    # A hyphen and a comma mean something in a fragment.
    text = ",".join(quote(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"
