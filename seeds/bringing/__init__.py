"""What editors bring in at the desk: files received, read as a rehearsal, and imported."""
