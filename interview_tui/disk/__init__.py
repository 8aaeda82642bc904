"""Files on the disk: the calls that change it, and what a file is called while it is written."""
