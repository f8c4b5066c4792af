"""File to document; one file a format, found by its name."""
