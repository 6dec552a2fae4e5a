"""Pages that readers without a session asked for before, kept until something that they show
changes (decision 35)."""
