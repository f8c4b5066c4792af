"""What can be looked for: one file a kind, found by the `extends` of a rule."""
