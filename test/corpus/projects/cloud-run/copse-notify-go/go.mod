module copse-notify

go 1.25
