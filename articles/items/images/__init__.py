"""Images at the desk: how the form of an item chooses one."""
