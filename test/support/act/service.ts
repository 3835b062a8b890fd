import type { Files } from './repository.ts'

/** A Deployment that boots with the level `info`, and not with `loud`. */
export function manifest(level: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: backend }
spec:
  selector: { matchLabels: { app: backend } }
  template:
    metadata: { labels: { app: backend } }
    spec:
      containers:
        - { name: backend, image: "backend:1", env: [{ name: LOG_LEVEL, value: ${level} }] }
`
}

/** Its policy. @param manifests the path of the manifest of each environment */
export function policy(manifests: Files): string {
  const environments = Object.entries(manifests).map(
    ([name, path]) => `  ${name}: { manifest: ${path} }\n`,
  )
  return `version: 1
service: backend
environments:
${environments.join('')}variables: { LOG_LEVEL: { type: enum, values: [debug, info] } }
`
}

/** The service with one environment, prod. */
export function one(level: string): Files {
  return { 'bootgate.yml': policy({ prod: 'backend.yaml' }), 'backend.yaml': manifest(level) }
}

/** The service with two environments. */
export function two(staging: string, prod: string): Files {
  return {
    'bootgate.yml': policy({ staging: 'staging.yaml', prod: 'prod.yaml' }),
    'staging.yaml': manifest(staging),
    'prod.yaml': manifest(prod),
  }
}
