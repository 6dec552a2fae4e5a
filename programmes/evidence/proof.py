"""Where a figure comes from: its sentences by origin, other values, and what editors decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from django.db.models import Q
from django.http import Http404
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy, ngettext

from articles.models import Tombstone
from articles.text.printing import tied
from articles.text.redacting import words_of
from programmes.evidence.answers import ANSWERS_OF, AnswerRow, ShownAnswer, shown_answers
from programmes.evidence.answers import MOST as ANSWERS
from programmes.evidence.corrections import (
    CORRECTIONS_OF,
    CorrectionRow,
    ShownCorrection,
    shown_rows,
)
from programmes.evidence.corrections import MOST as CORRECTIONS
from programmes.evidence.sentences import CitedSentence, OriginRow, sentences_of
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Figure
from programmes.models.decisions import Verb
from programmes.shared.questions import Question, ask
from programmes.statements.comparing import RelationKind
from programmes.statements.timing import is_later

MOST = 40  # sentences, values beside it, and decisions that a page shows
BESIDE = 6  # sentences of a value that contradicts
LARGEST = 2**63 - 1  # key of a row

RELATIONS = {
    RelationKind.SAME: gettext_lazy("The same value"),
    RelationKind.SAME_ORIGIN: gettext_lazy("The same value, from the same origin"),
    RelationKind.ROUNDS: gettext_lazy("The same value, one of the two rounded"),
    RelationKind.FLOOR: gettext_lazy("The same value, one of the two a lower bound"),
    RelationKind.VAGUE: gettext_lazy("The same value, one of the two said vaguely"),
    RelationKind.SCOPE: gettext_lazy("Of another scope"),
    RelationKind.UNIT: gettext_lazy("Something else is counted"),
    RelationKind.CONTRADICTS: gettext_lazy("Contradicts this value"),
}
DECIDED = {
    Verb.CONFIRM: gettext_lazy("Confirmed by an editor"),
    Verb.CORROBORATE: gettext_lazy("Found in another paper too, by an editor"),
    Verb.REJECT: gettext_lazy("Rejected by an editor"),
    Verb.REOPEN: gettext_lazy("Taken back by an editor, to be checked again"),
    Verb.PREFER: gettext_lazy("Preferred by an editor to other values of its time"),
    Verb.RECITE: gettext_lazy("Cited from another paper that prints the sentence, by an editor"),
    Verb.LAY: gettext_lazy("Found again in the article as it stands now, by an editor"),
    Verb.WITHHOLD: gettext_lazy("Withheld by an editor"),
    Verb.LIFT: gettext_lazy("Shown again by an editor"),
}


class Withheld(Exception):
    """The figure is withheld; in its place stands a tombstone."""

    def __init__(self, tombstone: Tombstone) -> None:
        super().__init__(tombstone.said)
        self.tombstone = tombstone


class RelationRow(TypedDict):
    """What another figure is to this one, and whether an editor settled it."""

    other: int
    kind: str
    settled: bool
    public_reason: str


class DecisionRow(TypedDict):
    """What an editor decided, and when."""

    verb: str
    at: str
    public_reason: str


class DecidedFigure(TypedDict):
    """A figure that editors decided on, with what stands beside it."""

    id: int
    state: str
    same_as: int | None
    relations: list[RelationRow]
    rejected: list[int]
    decisions: list[DecisionRow]
    corrections: list[CorrectionRow]
    answers: list[AnswerRow]


# With what editors settled; contradictions that nobody dismissed; rejected values of the same
# scope; and the decisions, the last first. What was found to be the same as another leads there,
# as long as readers may see that one.
DECIDED_FIGURE = Question[DecidedFigure | None](f"""
SELECT json_build_object(
    'id', this.id, 'state', this.state,
    'same_as', (SELECT id FROM programmes_readable_figure WHERE id = this.same_as_id),
    'relations', to_json(ARRAY(
        SELECT json_build_object(
            'other', CASE WHEN first_id = %(id)s THEN second_id ELSE first_id END,
            'kind', kind, 'settled', state = 'settled',
            'public_reason', public_reason)
        FROM programmes_relation
        WHERE (first_id = %(id)s OR second_id = %(id)s)
            AND (state = 'settled' OR (state = 'suggested' AND kind = 'contradicts'))
            AND NOT EXISTS (
                SELECT FROM programmes_figure AS twin
                WHERE twin.id IN (first_id, second_id) AND twin.same_as_id IS NOT NULL)
        ORDER BY id DESC LIMIT %(most)s
    )),
    'rejected', to_json(ARRAY(
        SELECT id FROM programmes_figure JOIN programmes_readable_figure USING (id)
        WHERE indicator_id = this.indicator_id AND places = this.places
            AND programme_id IS NOT DISTINCT FROM this.programme_id
            AND state = 'rejected' AND same_as_id IS NULL AND id <> this.id
        ORDER BY id DESC LIMIT %(most)s
    )),
    'decisions', to_json(ARRAY(
        SELECT json_build_object('verb', verb, 'at', at, 'public_reason', public_reason)
        FROM programmes_decision
        WHERE figure_id = %(id)s AND verb = ANY(%(verbs)s)
        ORDER BY at DESC, id DESC LIMIT %(most)s
    )),
    'corrections', {CORRECTIONS_OF.format(of="figure")},
    'answers', {ANSWERS_OF.format(table="programmes_figure")}
)
FROM programmes_figure AS this WHERE id = %(id)s AND EXISTS (
    SELECT FROM programmes_readable_figure AS seen WHERE seen.id IN (this.id, this.same_as_id)
) AND NOT EXISTS (
    SELECT FROM programmes_figure AS twin
    WHERE twin.id = this.same_as_id AND twin.withholding_id > 0
)
""")  # noqa: S608 - all words are ours


@dataclass(frozen=True, slots=True)
class Voice:
    """An origin with the sentences that print it; without one, the paper speaks for itself."""

    origin: OriginRow | None
    sentences: list[CitedSentence]

    @property
    def first(self) -> CitedSentence:
        """The sentence that its cutting shows."""
        return self.sentences[0]

    @property
    def again(self) -> list[CitedSentence]:
        """Those that print it word for word."""
        return [one for one in self.sentences[1:] if same_words(one, self.first)]

    @property
    def papers(self) -> str:
        """How many papers print it: "3 papers"."""
        count = len({one.citation.publication_name for one in self.sentences})
        return ngettext("%(papers)s paper", "%(papers)s papers", count) % {"papers": count}

    @property
    def otherwise(self) -> list[CitedSentence]:
        """Those that say it in other words, or of which readers are only told."""
        return [one for one in self.sentences[1:] if not same_words(one, self.first)]


@dataclass(frozen=True, slots=True)
class OtherValue:
    """Another value, and what it is to this one."""

    figure: ShownFigure
    relation: str
    public_reason: str
    supersedes: bool = False  # it is of a later time


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A confirmed value that cannot be right together with this one, with its first sentences."""

    figure: ShownFigure
    sentences: list[CitedSentence]
    settled: bool
    public_reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """A decision as readers see it."""

    day: date
    words: str
    public_reason: str


@dataclass(frozen=True, slots=True)
class FigureEvidence:
    """What the page of a figure shows."""

    figure: ShownFigure
    voices: list[Voice]
    contradictions: list[Contradiction]
    others: list[OtherValue]
    history: list[Step]
    corrections: list[ShownCorrection]
    answers: list[ShownAnswer]

    @property
    def first_day(self) -> date | None:
        """The day of the first paper."""
        return min(
            (s.citation.article_day for s in self.sentences if s.citation.article_day), default=None
        )

    @property
    def decisions(self) -> str:
        """The heading of its history: how many decisions there are."""
        count = len(self.history)
        words = ngettext(
            "History of this value: %(count)s decision",
            "History of this value: %(count)s decisions",
            count,
        )
        return tied(words % {"count": count})

    @property
    def sentences(self) -> list[CitedSentence]:
        """All sentences, the oldest first within an origin."""
        return [sentence for voice in self.voices for sentence in voice.sentences]


def same_words(one: CitedSentence, other: CitedSentence) -> bool:
    """Whether one sentence is the other, printed again."""
    if one.tombstone or other.tombstone:
        return False
    return words_of(one.citation.exact) == words_of(other.citation.exact)


def decided(pk: int) -> DecidedFigure:
    """A figure that readers may see or once saw, with what stands beside it; else `Http404`, or
    `Withheld` where it is that, or the same as one that is."""
    verbs = [verb.value for verb in DECIDED]
    most = {"most": MOST, "corrections": CORRECTIONS, "answers": ANSWERS}
    found = ask(DECIDED_FIGURE, id=pk, verbs=verbs, **most) if pk <= LARGEST else None
    if not found:
        _refuse_withheld(pk)
        raise Http404
    return found


def _refuse_withheld(pk: int) -> None:
    withheld = Figure.objects.with_history().exclude(withholding=None)
    same = withheld.filter(Q(pk=pk) | Q(duplicates=pk)) if pk <= LARGEST else withheld.none()
    row = same.select_related("withholding").first()
    if row and row.withholding:
        raise Withheld(row.withholding.tombstone("figure"))


def gather(beside: DecidedFigure) -> FigureEvidence:
    """The evidence of such a figure."""
    relations = {relation["other"]: relation for relation in beside["relations"]}
    rejected = [key for key in beside["rejected"] if key not in relations]
    shown = shown_by_key([beside["id"], *relations, *rejected], history=True)
    if not shown or shown[0].id != beside["id"]:  # an editor has just taken it back
        raise Http404
    this, *others = shown
    against = [other for other in others if _contradicts(other, relations.get(other.id))]
    sentences = sentences_of({this.id: MOST} | {other.id: BESIDE for other in against})
    return FigureEvidence(
        this,
        _voices(sentences.get(this.id, [])),
        [
            Contradiction(one, sentences.get(one.id, []), said["settled"], said["public_reason"])
            for one in against
            for said in [relations[one.id]]
        ],
        [_other(this, one, relations.get(one.id)) for one in others if one not in against],
        [_step(decision) for decision in beside["decisions"]],
        shown_rows(beside["corrections"]),
        shown_answers(beside["answers"]),
    )


def _contradicts(other: ShownFigure, relation: RelationRow | None) -> bool:
    confirmed = other.state == Figure.State.CONFIRMED
    return bool(relation and relation["kind"] == RelationKind.CONTRADICTS and confirmed)


def _other(this: ShownFigure, other: ShownFigure, relation: RelationRow | None) -> OtherValue:
    if relation is None or other.state == Figure.State.REJECTED:
        return OtherValue(other, gettext("Rejected by an editor"), other.public_reason)
    kind = RelationKind(relation["kind"])
    supersedes = kind == RelationKind.SUPERSEDES and is_later(other, this)
    words = _relation(kind, supersedes)
    return OtherValue(other, words, relation["public_reason"], supersedes)


def _relation(kind: RelationKind, later: bool) -> str:
    """What another value is to this one."""
    if kind == RelationKind.SUPERSEDES:
        return gettext("A later value") if later else gettext("An earlier value")
    return str(RELATIONS[kind])


def _step(decision: DecisionRow) -> Step:
    """A decision. Readers see that an editor took it, not which one."""
    verb = Verb(decision["verb"])
    day = localdate(datetime.fromisoformat(decision["at"]))
    return Step(day, str(DECIDED[verb]), decision["public_reason"])


def _voices(sentences: list[CitedSentence]) -> list[Voice]:
    """Sentences by their origin; without one, by their paper."""
    voices: dict[object, Voice] = {}
    for sentence in sentences:
        citation = sentence.citation
        key = citation.origin_id or citation.publication_name
        voices.setdefault(key, Voice(sentence.origin, [])).sentences.append(sentence)
    return list(voices.values())
