"""What the foundation runs, with whom, where and for whom."""

from programmes.models.alerts import Alert, Subscriber
from programmes.models.citations import Citation
from programmes.models.cooperatives import Activity, Cooperative, Tie
from programmes.models.corrections import Correction
from programmes.models.decisions import Decision
from programmes.models.events import Event
from programmes.models.figures import Figure
from programmes.models.indicators import Indicator
from programmes.models.mentions import Mention
from programmes.models.names import Name
from programmes.models.organisations import Issuer, Organisation, Partnership
from programmes.models.origins import Origin
from programmes.models.places import Place
from programmes.models.prizes import Laureate, PrizeEdition
from programmes.models.programmes import Audience, Programme, Stage
from programmes.models.quote_translations import QuoteTranslation
from programmes.models.relations import Relation
from programmes.models.stories import Sketch, Story, StoryArticle

__all__ = [
    "Activity",
    "Alert",
    "Audience",
    "Citation",
    "Cooperative",
    "Correction",
    "Decision",
    "Event",
    "Figure",
    "Indicator",
    "Issuer",
    "Laureate",
    "Mention",
    "Name",
    "Organisation",
    "Origin",
    "Partnership",
    "Place",
    "PrizeEdition",
    "Programme",
    "QuoteTranslation",
    "Relation",
    "Sketch",
    "Stage",
    "Story",
    "StoryArticle",
    "Subscriber",
    "Tie",
]
