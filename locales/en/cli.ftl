# reviewed = true
# The command line. English is the source language.
