"""The lines of a saved page at the desk, where an editor says what they are."""
