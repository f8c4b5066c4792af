"""What is known: entities, the store that holds them, and how lists are built."""
