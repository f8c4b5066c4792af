"""How well factlint finds real errors, and how often it cries on clean copy; run by hand."""
