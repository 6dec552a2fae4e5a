"""The words that figures are read by, in French, English and Arabic: data alone."""
