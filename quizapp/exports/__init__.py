"""One file a format: values in, bytes out."""
