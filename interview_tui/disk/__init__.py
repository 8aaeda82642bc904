"""Files on disk: the calls that change it, and the names of files being written."""
