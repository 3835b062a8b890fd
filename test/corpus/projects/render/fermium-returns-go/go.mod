module git.fermium.internal/fermium-returns

go 1.24

require (
	github.com/caarlos0/env/v11 v11.3.1
	github.com/jackc/pgx/v5 v5.7.5
)
