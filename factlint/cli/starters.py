"""Files that `factlint init` can write beside the settings: a hook and a workflow."""

from __future__ import annotations

HOOK_PATH = ".pre-commit-config.yaml"
HOOK = """\
repos:
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: factlint check
        language: python
        additional_dependencies: [factlint]
        types_or: [markdown, plain-text, html]
        require_serial: true
        verbose: true  # pre-commit hides the warnings of a hook that passes
"""
WORKFLOW_PATH = ".github/workflows/factlint.yml"
WORKFLOW = """\
name: factlint
on: [push, pull_request]
jobs:
  factlint:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install --quiet factlint
      - run: factlint check . --format github
"""
