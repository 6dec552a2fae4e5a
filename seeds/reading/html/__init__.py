"""Pages saved as HTML: their tags, and what they declare."""
