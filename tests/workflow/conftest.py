"""Processes of the command for tests of what runs it."""

from tests.cli.conftest import cache, environment, factlint

__all__ = ["cache", "environment", "factlint"]
