"""Folders: which files are the manuscript, in which order, and how they point at each other."""
