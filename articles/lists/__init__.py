"""Walking, filtering and searching many articles."""
