"""Texts before anything is known of them: bytes, lines, language."""
