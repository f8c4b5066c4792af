"""Findings told; one file a form."""
