"""The past of an item: its revisions, what stood at each, two compared, one restored."""
