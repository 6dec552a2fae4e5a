"""Site search: what was asked, what answers it, and the same as a page, a feed and a file."""
