"""What one statement says, and what two say of each other: pure rules, no database."""
