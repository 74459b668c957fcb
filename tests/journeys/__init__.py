"""Whole conversations over HTTP."""
