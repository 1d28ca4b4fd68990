"""The sentences that the interface says; reader.language translates them."""
