"""What a person puts right in what was found."""
