"""What other sites show of ours: pictures of links, frames, and how they ask for both."""
