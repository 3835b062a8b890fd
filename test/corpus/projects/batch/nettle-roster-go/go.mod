module nettle-roster

go 1.25
