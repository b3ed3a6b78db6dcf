"""Writes, runs and reads the cases of the hot-humid test set."""
