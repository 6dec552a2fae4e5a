"""Catalogue files: programmes, organisations, places, cooperatives and events as TOML."""
