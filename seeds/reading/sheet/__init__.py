"""A page as marked lines, and what is read off them."""
