"""From what an article states to figures with citations."""
