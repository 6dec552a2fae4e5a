"""What belongs to no house: pages that editors write, lists kept at the desk, where items went,
the queue's words, and how often what readers see has changed."""

from coopsite.models.changes import ContentChange
from coopsite.models.jobs import Job, JobTrouble, LastRead, QueueHome
from coopsite.models.lists import NAME, QUERY, Moved, SavedList
from coopsite.models.pages import Page

__all__ = [
    "NAME",
    "QUERY",
    "ContentChange",
    "Job",
    "JobTrouble",
    "LastRead",
    "Moved",
    "Page",
    "QueueHome",
    "SavedList",
]
