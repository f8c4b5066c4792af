"""Wikidata: its documents and statements read as entities."""
