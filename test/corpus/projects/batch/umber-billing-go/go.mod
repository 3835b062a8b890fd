module umber-billing

go 1.25
