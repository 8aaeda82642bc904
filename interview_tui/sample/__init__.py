"""A sample store to look around in: invented customers and conversations that are always recent."""
