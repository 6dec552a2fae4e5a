"""Drafts beside what readers see: kept as edits of rows, tried on rows that are rolled back."""
