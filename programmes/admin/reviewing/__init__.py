"""The review screen: the queue, the figure at hand, what is chosen and made for it, and triage."""
