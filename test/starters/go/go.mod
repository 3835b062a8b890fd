module starter

go 1.22

require github.com/kelseyhightower/envconfig v1.4.0
