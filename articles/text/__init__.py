"""Texts as they are stored, compared, quoted and printed; no database."""
