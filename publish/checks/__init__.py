"""Checks: they look and report, and never change anything."""
