"""Words: what the press says to its user, and the furniture its products carry."""
