import { definePreset } from './preset.ts'

/** Source: AWS SDKs and Tools Reference Guide, "Environment variables list". */
export const aws = definePreset({
  about:
    'Variables that every AWS SDK reads. Do not use it if the names belong to another S3 store.',
  variables: {
    AWS_REGION: 'aws-region',
    AWS_DEFAULT_REGION: 'aws-region',
    AWS_ACCESS_KEY_ID: 'aws-access-key-id',
    AWS_SECRET_ACCESS_KEY: 'aws-secret-access-key',
    AWS_SESSION_TOKEN: 'secret',
    AWS_ACCOUNT_ID: { type: 'string', 'min-length': 12, 'max-length': 12 },
    AWS_PROFILE: 'string',
    AWS_ROLE_ARN: { type: 'aws-arn', service: 'iam' },
    AWS_ROLE_SESSION_NAME: 'string',
    AWS_WEB_IDENTITY_TOKEN_FILE: 'path',
    AWS_CONFIG_FILE: 'string',
    AWS_SHARED_CREDENTIALS_FILE: 'string',
    AWS_CA_BUNDLE: 'path',
    AWS_ENDPOINT_URL: 'url',
    AWS_ENDPOINT_URL_S3: 'url',
    AWS_ENDPOINT_URL_DYNAMODB: 'url',
    AWS_ENDPOINT_URL_SQS: 'url',
    AWS_MAX_ATTEMPTS: { type: 'integer', min: 1 },
    AWS_RETRY_MODE: { type: 'enum', values: ['legacy', 'standard', 'adaptive'] },
    AWS_DEFAULTS_MODE: {
      type: 'enum',
      values: ['legacy', 'standard', 'in-region', 'cross-region', 'mobile', 'auto'],
    },
    AWS_STS_REGIONAL_ENDPOINTS: { type: 'enum', values: ['legacy', 'regional'] },
    AWS_USE_FIPS_ENDPOINT: 'boolean',
    AWS_USE_DUALSTACK_ENDPOINT: 'boolean',
    AWS_EC2_METADATA_DISABLED: 'boolean',
    AWS_SDK_UA_APP_ID: { type: 'string', 'max-length': 50 },
  },
  rules: [
    {
      id: 'aws-static-credentials',
      'all-or-none': ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
      message:
        'Set both halves of the access key: with only one, the SDK signs nothing or refuses to start.',
    },
  ],
})
