module oak-billing

go 1.25
