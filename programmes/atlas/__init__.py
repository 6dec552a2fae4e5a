"""The map of places: what it is shaded by, drawn countries with their labels, regions as tiles."""
