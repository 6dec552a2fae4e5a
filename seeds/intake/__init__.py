"""What catalogue files and pages have in common: bytes, reasons, results, what may be written."""
