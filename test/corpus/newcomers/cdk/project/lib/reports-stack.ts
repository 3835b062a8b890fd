import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

export class ReportsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    const secret = secretsmanager.Secret.fromSecretNameV2(this, 'App', 'reports/prod')
    const task = new ecs.FargateTaskDefinition(this, 'Task', { cpu: 512, memoryLimitMiB: 1024 })
    task.addContainer('app', {
      image: ecs.ContainerImage.fromAsset('.'),
      portMappings: [{ containerPort: 8080 }],
      environment: {
        PORT: '8080',
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://reports.acme-co.com',
        QUERY_TIMEOUT: String(Duration.seconds(30).toMilliseconds()),
      },
      secrets: {
        DATABASE_URL: ecs.Secret.fromSecretsManager(secret, 'DATABASE_URL'),
        SESSION_SECRET: ecs.Secret.fromSecretsManager(secret, 'SESSION_SECRET'),
      },
    })
  }
}
