"""After the call: the questions, and what is made of what is answered to them."""
