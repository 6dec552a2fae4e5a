"""Where the article stands in its page, and its blocks."""
