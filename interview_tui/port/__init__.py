"""What a store can do, as those who use it see it: protocols and the values they speak in."""
