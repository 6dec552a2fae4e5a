"""The admin of an item: what all kinds of items share at the desk."""

from articles.items.two_editors import TwoEditors


class ItemAdmin(TwoEditors):
    """Items: none of their editors' work is lost."""
