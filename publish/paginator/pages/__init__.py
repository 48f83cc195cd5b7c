"""What is known of finished pages, and what is written on them once they are known."""
