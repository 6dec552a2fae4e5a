"""What operators see of the running site: its log, its health and its measures."""
