"""Rules: YAML that lends a check its settings, name and sentence."""
