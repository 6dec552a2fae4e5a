"""The tasks of this house, each beside what it does: here the queue looks for them."""

from articles.items.notes.telling import mail_note
from articles.links.tasks import check_links

__all__ = ["check_links", "mail_note"]
