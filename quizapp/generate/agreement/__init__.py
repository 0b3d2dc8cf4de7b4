"""What documents say of the same thing: the same fact told twice, and accounts that differ."""
