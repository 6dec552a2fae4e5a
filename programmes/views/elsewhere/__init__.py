"""What other sites show of ours: pictures of links, figures and charts in frames, how they ask for both."""
