"""Notes between editors on an item: written, told by mail, shown at the desk."""

from articles.items.notes.writing import is_colleague, note

__all__ = ["is_colleague", "note"]
