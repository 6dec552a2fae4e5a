"""Title, paper, day and authors of a page: candidates, and the signs that speak for each."""
