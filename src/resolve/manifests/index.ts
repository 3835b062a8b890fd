import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Reading } from '../../text/document.ts'
import { didYouMean } from '../../text/nearest.ts'
import { openDocuments } from '../../text/reader.ts'
import { appRunner } from './app-runner.ts'
import { apprunnerYaml } from './apprunner-yaml.ts'
import { withLiteralNames } from './as-written.ts'
import { batch } from './batch.ts'
import { cloudRun } from './cloud-run.ts'
import { cloudformation } from './cloudformation.ts'
import { compose } from './compose.ts'
import { ecs } from './ecs.ts'
import { ecsExpress } from './ecs-express.ts'
import { elasticBeanstalk } from './elastic-beanstalk.ts'
import { fly } from './fly.ts'
import { duplicateDrafts } from './given.ts'
import { kamal } from './kamal.ts'
import { kubernetes } from './kubernetes.ts'
import { lambda } from './lambda.ts'
import type { Manifest, ManifestContext, ManifestFormat } from './manifest.ts'
import { mergeKeyFailures } from './merge-keys.ts'
import { render } from './render.ts'
import { swarm } from './swarm.ts'
import { terraformPlan } from './terraform-plan.ts'
import { uncompiledFailure } from './uncompiled.ts'

/** Every format, in the order in which the gate tries them on a file. */
export const formats: readonly ManifestFormat[] = [
  swarm,
  compose,
  cloudRun,
  kubernetes,
  appRunner,
  apprunnerYaml,
  terraformPlan,
  cloudformation,
  ecs,
  ecsExpress,
  elasticBeanstalk,
  batch,
  lambda,
  render,
  fly,
  kamal,
]

/**
 * The variables of a manifest, with the line of each. The content decides the format, unless it is named. Null when
 * the file has no known format or no content.
 */
export async function readManifest(
  text: string,
  file: string,
  formatName: string | null,
  context: ManifestContext,
): Promise<Outcome<Manifest | null>> {
  const readings = await readingsOf(text, file, formatName)
  const broken = readings.flatMap((reading) => syntaxFailures(reading, file))
  const documents = readings.flatMap((reading) => (reading.ok ? reading.document : []))
  const values = documents.map(({ value }) => value)
  const format = formats.find((candidate) =>
    formatName === null ? candidate.recognises(values) : candidate.name === formatName,
  )
  const isManifest = format !== undefined && broken.length === 0
  const uncompiled = formatName === null ? uncompiledFailure(file, values[0], isManifest) : null
  if (uncompiled !== null) return { value: null, failures: [uncompiled] }
  if (broken.length > 0) return { value: null, failures: broken }
  if (format === undefined || documents.length === 0)
    return { value: null, failures: [unsupported(file, formatName)] }
  if (!format.mergesFiles && (context.overrides ?? []).length > 0)
    return { value: null, failures: [notMerged(file)] }
  const unmerged = format.mergesKeys ? [] : await mergeKeyFailures(text, file)
  if (unmerged.length > 0) return { value: null, failures: unmerged }
  const read = await format.read(documents, context)
  const { value, failures } = withLiteralNames(read.value, read.failures)
  const drafts = [...value.drafts, ...duplicateDrafts(value.entries)]
  return { value: { ...value, format: format.name, drafts }, failures }
}

/** Reads JSON or YAML, unless a format has a reader of its own for the text. */
async function readingsOf(
  text: string,
  file: string,
  formatName: string | null,
): Promise<readonly Reading[]> {
  for (const format of formats) {
    const own = formatName === null || formatName === format.name
    const readings = own ? await format.parse?.(text, file) : null
    if (readings) return readings
  }
  return openDocuments(text, file)
}

function syntaxFailures(reading: Reading, file: string): readonly Failure[] {
  if (reading.ok) return []
  const isNot = /\.toml$/i.test(file) ? 'not TOML' : 'neither JSON nor YAML'
  return reading.problems.map(({ says, location }) => ({
    code: 'MANIFEST_SYNTAX',
    message: `The manifest is ${isNot}: ${says}.`,
    fix: 'Give the file as the deployer reads it, after templates are filled in.',
    location,
  }))
}

function notMerged(file: string): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      'The manifest is a list of several files, and only files of Compose, Swarm and Kamal are merged.',
    fix: 'Name the one file that the deployer reads.',
    location: { file, line: 1, column: 1 },
  }
}

const names = formats.map(({ name }) => name)

/** The next action for a file of no known format. */
export const FORMATS_FIX = `Formats: ${names.join(', ')}. Each is described in docs/manifests.md; \`manifest-format\` names one when the content does not show it.`

function unsupported(file: string, formatName: string | null): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      formatName === null
        ? `${file} has no format that the gate knows.`
        : `\`manifest-format\` names no format that the gate knows.${didYouMean(formatName, names)}`,
    fix: FORMATS_FIX,
    location: { file, line: 1, column: 1 },
  }
}
