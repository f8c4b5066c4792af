"""Who is in an article: its mentions gathered by the person, place or body that they mean."""
