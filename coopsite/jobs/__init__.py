"""Jobs as a worker does them and as editors see them: working, sweeping, reasons."""
