"""Who is named where, with what title, in which list."""
