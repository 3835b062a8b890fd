module heath-returns

go 1.25
