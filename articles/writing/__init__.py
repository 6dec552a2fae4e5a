"""What makes a text hard to hear or to walk through by keys, pointed out while it is written."""
