"""Which entity a mention means: candidates, features, score, decision."""
