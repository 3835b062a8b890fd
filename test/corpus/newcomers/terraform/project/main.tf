terraform {
  required_providers { aws = { source = "hashicorp/aws", version = "~> 6.20" } }
}

variable "image_tag" { type = string }

data "aws_secretsmanager_secret" "app" { name = "invoices/prod" }

resource "aws_ecs_task_definition" "invoices" {
  family                   = "invoices"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions = jsonencode([{
    name         = "invoices"
    image        = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/invoices:${var.image_tag}"
    portMappings = [{ containerPort = 8080 }]
    environment = [
      { name = "PORT", value = "8080" },
      { name = "APP_ENV", value = "production" },
      { name = "APP_DEBUG", value = "false" },
      { name = "DB_CONNECTION", value = "mysql" },
      { name = "APP_URL", value = "https://invoices.acme-co.com" },
      { name = "DB_HOST", value = "invoices.cluster-c8x2mq.eu-west-1.rds.amazonaws.com" },
      { name = "DB_PORT", value = "3306" },
      { name = "DB_DATABASE", value = "invoices" },
      { name = "DB_USERNAME", value = "invoices" },
      { name = "QUEUE_CONNECTION", value = "sqs" },
      { name = "LOG_CHANNEL", value = "stderr" },
    ]
    secrets = [
      { name = "APP_KEY", valueFrom = "${data.aws_secretsmanager_secret.app.arn}:APP_KEY::" },
      { name = "DB_PASSWORD", valueFrom = "${data.aws_secretsmanager_secret.app.arn}:DB_PASSWORD::" },
    ]
  }])
}
