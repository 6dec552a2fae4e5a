"""What every kind of item shares at the desk; names no model of a room above."""
