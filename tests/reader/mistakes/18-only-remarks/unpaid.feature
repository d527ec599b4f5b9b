# A remark.

# Another.
