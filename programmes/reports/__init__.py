"""What readers report as wrong, from the form to the answer of an editor."""
