import { App } from 'aws-cdk-lib'
import { ReportsStack } from '../lib/reports-stack'

new ReportsStack(new App(), 'ReportsStack', {
  env: { account: '123456789012', region: 'eu-west-1' },
})
