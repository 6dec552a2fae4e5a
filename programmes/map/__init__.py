"""The map of countries: drawn once, printed by the server."""
