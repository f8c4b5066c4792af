"""An article's cast told: who is in it; one file a form."""
