"""Characters: sources, documents, and the way back from one to the other."""
