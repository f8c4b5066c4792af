"""How the generated part of the starter list is made from public-domain tables."""
