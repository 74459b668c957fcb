"""What a person shows, made text. Photos, voice and files are named kindly until they can be read."""
