"""Lines composed: a line box's content taken apart, measured in its faces, broken and rebuilt."""
