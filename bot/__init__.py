"""The program: it starts, stops and keeps; what it knows stands in `knowledge`."""
