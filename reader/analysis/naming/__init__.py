"""The stages that turn capitalised words into mentions, and mentions into entities."""
