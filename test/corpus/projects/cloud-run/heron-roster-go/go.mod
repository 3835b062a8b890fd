module heron-roster

go 1.25
