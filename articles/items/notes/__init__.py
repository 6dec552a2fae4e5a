"""Notes between editors on an item: written, told by mail, shown at the desk."""

from articles.items.notes.writing import note

__all__ = ["note"]
