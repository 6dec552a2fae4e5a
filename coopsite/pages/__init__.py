"""Pages that editors write by themselves, and news (decision 30)."""
