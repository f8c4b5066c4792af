"""Tests of the starter list."""
