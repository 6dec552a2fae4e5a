"""A figure for machines: JSON-LD with the types of schema.org.

Observation   the value of a StatisticalVariable, of what programme or place, and when
Claim         that it is so, by its origin, with where it appeared
Quotation     each sentence, part of its article, and its translation by editors; what was corrected
              stands with the claim
"""

from __future__ import annotations

from django.utils.translation import gettext

from articles.models import Tombstone
from programmes.evidence.corrections import ShownCorrection
from programmes.evidence.proof import FigureEvidence
from programmes.evidence.sentences import CitedSentence
from programmes.evidence.shown_figures import ShownFigure
from programmes.statements.measures import Qualifier
from programmes.statements.timing import Dated

Node = dict[str, object]  # by the names of schema.org

_LOWER = {Qualifier.MORE, Qualifier.LEAST, Qualifier.FROM, Qualifier.VAGUE}
_UPPER = {Qualifier.LESS, Qualifier.MOST, Qualifier.TO}


def linked_data(evidence: FigureEvidence, link: str, known_as: str, language: str) -> Node:
    """The graph of a figure at an address; it and its parts are known by one name in all
    languages."""
    quotations = [
        _quotation(sentence, f"{known_as}#quotation-{number}")
        for number, sentence in enumerate(evidence.sentences, 1)
    ]
    claim = _claim(evidence, known_as, quotations) | {"inLanguage": language}
    observation = _observation(evidence.figure, known_as) | {"url": link}
    graph = [observation, claim, *quotations]
    return {"@context": "https://schema.org", "@graph": graph}


def _observation(figure: ShownFigure, known_as: str) -> Node:
    about = [figure.programme["name"]["text"]] if figure.programme else []
    about += [place["name"]["text"] for place in figure.places]
    return _filled(
        {
            "@type": "Observation",
            "@id": f"{known_as}#observation",
            "name": figure.title,
            "variableMeasured": {
                "@type": "StatisticalVariable",
                "name": figure.name["text"],
                "statType": figure.measure,
            },
            "observationAbout": [{"@type": "Thing", "name": name} for name in about],
            "observationDate": str(figure.as_of or "") if figure.dated == Dated.STATED else "",
            _bound(figure): _number(figure),
            "unitText": figure.unit,
            "measurementQualifier": _taken_as(figure),
            "subjectOf": {"@id": f"{known_as}#claim"},
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


def _claim(evidence: FigureEvidence, known_as: str, quotations: list[Node]) -> Node:
    origins = [voice.origin for voice in evidence.voices if voice.origin]
    authors = [origin["name"]["text"] for origin in origins if origin["name"]]
    figure = evidence.figure
    return _filled(
        {
            "@type": "Claim",
            "@id": f"{known_as}#claim",
            "text": figure.title,
            "author": [{"@type": "Organization", "name": name} for name in authors],
            "about": {"@id": f"{known_as}#observation"},
            "appearance": [one["isPartOf"] for one in quotations if "isPartOf" in one],
            "citation": [{"@id": quotation["@id"]} for quotation in quotations],
            "correction": [_correction(one, known_as) for one in evidence.corrections],
        }
    )


def _correction(correction: ShownCorrection, known_as: str) -> Node:
    return {
        "@type": "CorrectionComment",
        "@id": f"{known_as}#correction-{correction.id}",
        "datePublished": correction.day.isoformat(),
        "text": correction.text.text,
        "inLanguage": correction.text.language,
    }


def _quotation(sentence: CitedSentence, key: str) -> Node:
    if told := sentence.tombstone:
        return _filled(withheld_node("Quotation", key, told))
    citation = sentence.citation
    article: Node = {
        "@type": "NewsArticle",
        "headline": citation.article_title,
        "datePublished": str(citation.article_day or ""),
        "url": sentence.source,
    }
    if citation.publication_name:
        article["publisher"] = {"@type": "Organization", "name": citation.publication_name}
    return _filled(
        {
            "@type": "Quotation",
            "@id": key,
            "text": sentence.text,
            "inLanguage": citation.language,
            "isPartOf": _filled(article),
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


def _filled(node: Node) -> Node:
    """A node without what is not known; a value of nought is known."""
    return {name: value for name, value in node.items() if value not in ("", [], None)}
