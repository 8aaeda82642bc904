"""What customers answered to measures, as figures that can also say "cannot tell yet"."""
