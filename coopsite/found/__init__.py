"""By what the site is found and recognised: what a page says of itself in its head, its icons, its
manifest."""
