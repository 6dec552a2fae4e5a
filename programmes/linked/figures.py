"""A figure for machines: JSON-LD with the types of schema.org.

Observation   the value of a StatisticalVariable, of what programme or place, and when
Claim         that it is so, by its origin, with where it appeared
Quotation     each sentence, part of its article, and its translation by editors; what was corrected
              stands with the claim
"""

from __future__ import annotations

from django.utils.translation import gettext

from articles.linked import CONTEXT, Node, filled, known_as
from articles.models import Tombstone
from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.evidence.corrections import ShownCorrection
from programmes.evidence.proof import FigureEvidence
from programmes.evidence.sentences import CitedSentence
from programmes.evidence.shown_figures import ShownFigure
from programmes.linked.catalogue import place_link, programme_link
from programmes.shared.licence import data_licence
from programmes.statements.measures import Qualifier
from programmes.statements.timing import Dated

_LOWER = {Qualifier.MORE, Qualifier.LEAST, Qualifier.FROM, Qualifier.VAGUE}
_UPPER = {Qualifier.LESS, Qualifier.MOST, Qualifier.TO}


def figure_name(key: int, part: str = "observation") -> str:
    """The identity of a figure, or of another part of its page."""
    return known_as(address("figure", key), part)


def figure_nodes(evidence: FigureEvidence, language: str) -> list[Node]:
    """A figure with its claim and its quotations."""
    key = evidence.figure.id
    quotations = [
        _quotation(sentence, figure_name(key, f"quotation-{number}"))
        for number, sentence in enumerate(evidence.sentences, 1)
    ]
    claim = _claim(evidence, quotations) | {"inLanguage": language}
    observation = _observation(evidence.figure) | {"url": own_address(address("figure", key))}
    return [observation, claim, *quotations]


def graph_of(nodes: list[Node]) -> Node:
    """Nodes as a document of their own."""
    return {"@context": CONTEXT, "@graph": nodes}


def _observation(figure: ShownFigure) -> Node:
    about = [programme_link(figure.programme)] if figure.programme else []
    about += [place_link(place) for place in figure.places]
    return filled(
        {
            "@type": "Observation",
            "@id": figure_name(figure.id),
            "name": figure.title,
            "variableMeasured": {
                "@type": "StatisticalVariable",
                "name": figure.name["text"],
                "statType": figure.measure,
            },
            "observationAbout": about,
            "observationDate": str(figure.as_of or "") if figure.dated == Dated.STATED else "",
            _bound(figure): _number(figure),
            "unitText": figure.unit,
            "measurementQualifier": _taken_as(figure),
            "subjectOf": {"@id": figure_name(figure.id, "claim")},
        }
    )


def _taken_as(figure: ShownFigure) -> str:
    """How the value is to be taken: how exactly it is said, and that it is a target."""
    target = gettext("target") if figure.is_target else ""
    return ", ".join(filter(None, (target, figure.qualifier_words)))


def _bound(figure: ShownFigure) -> str:
    """The property that a value is: "more than 900" says no more than a lower bound."""
    if figure.qualifier in _LOWER:
        return "minValue"
    return "maxValue" if figure.qualifier in _UPPER else "value"


def _number(figure: ShownFigure) -> int | float:
    whole = figure.value.to_integral_value()
    return int(whole) if whole == figure.value else float(figure.value)


def _claim(evidence: FigureEvidence, quotations: list[Node]) -> Node:
    origins = [voice.origin for voice in evidence.voices if voice.origin]
    authors = [origin["name"]["text"] for origin in origins if origin["name"]]
    figure, licence = evidence.figure, data_licence()
    page = address("figure", figure.id)
    return filled(
        {
            "@type": "Claim",
            "@id": figure_name(figure.id, "claim"),
            "text": figure.title,
            "author": [{"@type": "Organization", "name": name} for name in authors],
            "about": {"@id": figure_name(figure.id)},
            "appearance": [one["isPartOf"] for one in quotations if "isPartOf" in one],
            "citation": [{"@id": quotation["@id"]} for quotation in quotations],
            "correction": [correction_node(one, page) for one in evidence.corrections],
            "license": licence.address if licence else "",
        }
    )


def correction_node(correction: ShownCorrection, page: str) -> Node:
    """What was wrong in what the page at a path tells, and what is right."""
    return {
        "@type": "CorrectionComment",
        "@id": known_as(page, f"correction-{correction.id}"),
        "datePublished": correction.day.isoformat(),
        "text": correction.text.text,
        "inLanguage": correction.text.language,
    }


def _quotation(sentence: CitedSentence, key: str) -> Node:
    if told := sentence.tombstone:
        return filled(withheld_node("Quotation", key, told))
    citation = sentence.citation
    article: Node = {
        "@type": "NewsArticle",
        "headline": citation.article_title,
        "datePublished": str(citation.article_day or ""),
        "url": sentence.source,
    }
    if citation.publication_name:
        article["publisher"] = {"@type": "Organization", "name": citation.publication_name}
    return filled(
        {
            "@type": "Quotation",
            "@id": key,
            "text": sentence.text,
            "inLanguage": citation.language,
            "isPartOf": filled(article),
            "workTranslation": _translation(sentence),
        }
    )


def _translation(sentence: CitedSentence) -> Node | None:
    """What the editors say of a quote in the reader's language."""
    if not sentence.translation:
        return None
    return {
        "@type": "Quotation",
        "text": sentence.translation.text,
        "inLanguage": sentence.translation.language,
        "description": gettext("Translation by the editors of this site"),
    }


def withheld_node(kind: str, key: str, told: Tombstone) -> Node:
    """In the place of something that is withheld."""
    return {
        "@type": kind,
        "@id": key,
        "creativeWorkStatus": "withheld",
        "dateModified": told.day.isoformat(),
        "abstract": told.said,
        "comment": told.words,
    }
