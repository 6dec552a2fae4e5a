"""Fields that many items of a list get at once: chosen, counted, asked about, written or not."""
