"""Suggestions written into files."""
