"""What every list is made of: rows, names, bars, the line to filter by."""
