"""What readers are told by mail of a programme, place or indicator, from the form to the mail."""
