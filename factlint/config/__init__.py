"""What factlint.yaml says."""
