"""Spelling and sound of names; pure functions, no list."""
