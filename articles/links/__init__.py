"""Addresses outside the site that its rows name: whether their pages still answer."""
