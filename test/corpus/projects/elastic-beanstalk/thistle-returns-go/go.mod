module thistle-returns

go 1.25
