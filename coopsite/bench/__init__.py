"""What `make bench` measures: reading, importing and serving, each as a ratio in one run."""
