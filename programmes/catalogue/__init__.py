"""What lists and pages of programmes, places and organisations ask of the catalogue."""
