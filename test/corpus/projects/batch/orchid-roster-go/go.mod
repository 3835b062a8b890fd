module orchid-roster

go 1.25
