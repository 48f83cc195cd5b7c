"""What the engine does over and over, done once: less time and memory, the same pages."""
