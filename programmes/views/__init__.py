"""Public pages of programmes, places, organisations, goals, cooperatives, events."""
