module plover-catalog

go 1.25
