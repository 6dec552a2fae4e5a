"""Tables of cooperatives that editors send in and take out."""
