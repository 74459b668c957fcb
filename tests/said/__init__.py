"""Whole conversations as text, which a native speaker can read. A change in words shows as words."""
