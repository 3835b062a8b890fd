/**
 * Lists the operations of the AWS services that deploy, as the `aws` command names them
 * (`test/audit/aws-operations.json`). Run it by hand after a release: `pip download --no-deps botocore`, unpack it, and pass
 * the path of the folder `botocore`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { AWS_SERVICES } from '../src/audit/aws-operations.ts'

const [folder = ''] = process.argv.slice(2)
const [, version] =
  /__version__ = '([\d.]+)'/.exec(readFileSync(join(folder, '__init__.py'), 'utf8')) ?? []

/** The folder of a service's model, where it differs from the word of the command. */
const MODELS: ReadonlyMap<string, string> = new Map([['deploy', 'codedeploy']])

const services = [...AWS_SERVICES.keys()].map((service) => {
  const models = join(folder, 'data', MODELS.get(service) ?? service)
  const newest = readdirSync(models).toSorted().at(-1) ?? ''
  const file = join(models, newest, 'service-2.json.gz')
  const model = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))
  return [service, Object.keys(model.operations).map(commandOf).toSorted()] as const
})

/** `CreateDBInstance` is `create-db-instance`: botocore's xform_name. */
function commandOf(operation: string): string {
  return operation
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

const data = { source: `botocore ${version}`, services: Object.fromEntries(services) }
writeFileSync(
  new URL('../test/audit/aws-operations.json', import.meta.url),
  `${JSON.stringify(data, null, 2)}\n`,
)
