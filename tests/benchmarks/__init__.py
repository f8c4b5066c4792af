"""How fast factlint is, as ratios against codespell in the same run; run by hand."""
