"""The tasks of this house, each beside what it does: here the queue looks for them."""

from articles.items.notes.telling import mail_note

__all__ = ["mail_note"]
