"""What the expert knows, and how it reasons."""
