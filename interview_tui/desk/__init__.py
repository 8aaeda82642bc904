"""What a person does: values in, changes out. The screens show it; nothing here draws."""
