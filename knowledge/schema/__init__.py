"""A pydantic model for each kind of YAML file in `knowledge/`."""
