resource "aws_ecs_task_definition" "web" {
  family = "canary"
}
