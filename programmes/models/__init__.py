"""What the foundation runs, with whom, where and for whom."""

from programmes.models.cooperatives import Activity, Cooperative, Tie
from programmes.models.events import Event
from programmes.models.mentions import Mention
from programmes.models.names import Name
from programmes.models.organisations import Organisation, Partnership
from programmes.models.places import Place
from programmes.models.prizes import Laureate, PrizeEdition
from programmes.models.programmes import Audience, Programme, Stage

__all__ = [
    "Activity",
    "Audience",
    "Cooperative",
    "Event",
    "Laureate",
    "Mention",
    "Name",
    "Organisation",
    "Partnership",
    "Place",
    "PrizeEdition",
    "Programme",
    "Stage",
    "Tie",
]
