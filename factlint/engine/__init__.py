"""The one path from files to findings."""
