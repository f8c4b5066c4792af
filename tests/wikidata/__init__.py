"""A Wikidata of our own on loopback, and what factlint's pulling makes of it."""
