"""Wrong options that look like the right one."""
