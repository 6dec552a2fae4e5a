"""Programmes, places and figures will come here."""
