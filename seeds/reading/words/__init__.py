"""What words say by themselves: names, dates, credits, phrases of furniture."""
