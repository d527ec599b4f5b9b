"""The feature files: read with the official parser, every mistake refused in plain words."""
