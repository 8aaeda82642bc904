"""The use cases: values in, changes out. The screens display the results; nothing here draws."""
