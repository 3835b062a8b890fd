import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { inject } from 'vitest'
import type { Files } from './repository.ts'

/** The ARNs of a store's secrets, by their names. */
export type Arns = ReadonlyMap<string, string>

/** Puts secrets into moto, in the account of the examples. */
export async function putSecrets(secrets: Readonly<Record<string, string>>): Promise<Arns> {
  const client = new SecretsManagerClient({
    region: 'us-east-1',
    endpoint: inject('moto') ?? '',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'no-key-at-all' },
  })
  const arns = new Map<string, string>()
  for (const [Name, SecretString] of Object.entries(secrets)) {
    const { ARN = '' } = await client.send(new CreateSecretCommand({ Name, SecretString }))
    arns.set(Name, ARN)
  }
  return arns
}

/** The files with the ARNs that the store has drawn: each ends with six letters of chance. */
export function withArns(files: Files, arns: Arns): Files {
  return changed(files, (text) =>
    text.replace(
      /arn:aws:secretsmanager:us-east-1:123456789012:secret:([\w/-]+)-\w{6}/g,
      (written, name: string) => arns.get(name) ?? written,
    ),
  )
}

/** The files with another name of a secret, because all runs share one store. */
export function withName(files: Files, written: string, name: string): Files {
  return changed(files, (text) => text.replaceAll(written, name))
}

function changed(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]))
}
