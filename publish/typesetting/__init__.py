"""Chinese line composition as pure code: class letters and widths in, lines out."""
