package config

import (
	"time"

	"github.com/caarlos0/env/v11"
)

type Config struct {
	Port        int           `env:"PORT" envDefault:"8080"`
	DatabaseURL string        `env:"DATABASE_URL,required,notEmpty"`
	RedisURL    string        `env:"REDIS_URL,required,notEmpty"`
	APIKey      string        `env:"WEATHER_API_KEY,required,notEmpty"`
	CacheTTL    time.Duration `env:"CACHE_TTL" envDefault:"5m"`
	LogLevel    string        `env:"LOG_LEVEL" envDefault:"info"`
}

func Load() (Config, error) { return env.ParseAs[Config]() }
