"""The presentation file: the only door to python-pptx, and the XML it cannot write."""
