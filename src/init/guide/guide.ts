import type { Failure } from '../../domain/errors.ts'
import { isSafeToShow, safeText } from '../../domain/safe-text.ts'
import type { PolicyDraft } from '../draft.ts'
import type { FirstPolicy } from '../first-policy.ts'
import type { ChooseContainer } from '../manifest-names.ts'
import { containerQuestions } from './containers.ts'
import { askEnvironments } from './environments.ts'
import type { Files } from './files.ts'
import { type Ask, answerTo, GuideEnded, yesOrNo } from './question.ts'
import { askSecrets } from './secrets.ts'
import { askRole, gateWorkflow, WORKFLOW_FILE } from './workflow.ts'

/** What the guide does beside asking. */
export interface GuidePorts extends Files {
  readonly ask: Ask
  readonly tell: (text: string) => void
  /** Makes the first policy, and lets the guide change its draft before it is written as text. */
  readonly make: (
    refine: (draft: PolicyDraft) => Promise<PolicyDraft>,
    chooseContainer: ChooseContainer,
  ) => Promise<FirstPolicy>
  /** What was read and left out, for a person. */
  readonly render: (made: FirstPolicy) => string
  /** Writes a file that does not exist yet. */
  readonly write: (file: string, text: string) => Promise<Failure | null>
  /** Runs the first check and gives its exit code. */
  readonly check: (environment: string) => Promise<number>
  /** The commit of the gate that a workflow pins; null if it is not known. */
  readonly commit: string | null
}

/** What the command line says. */
export interface GuideRequest {
  /** The name of the service, if the command line has it. */
  readonly service: string | null
  /** The policy's file. */
  readonly output: string
}

/**
 * Leads a person from the files of a folder to a policy, a first check and a workflow.
 * @returns the exit code: 0 if the policy is written, else 2
 */
export async function guide(request: GuideRequest, ports: GuidePorts): Promise<number> {
  const { output } = request
  const { tell } = ports
  const made: { value: FirstPolicy | null; draft: PolicyDraft | null } = {
    value: null,
    draft: null,
  }
  try {
    const chooseContainer = containerQuestions(ports.ask)
    made.value = await ports.make(async (draft) => {
      made.draft = await refined(draft, request, ports, chooseContainer)
      return made.draft
    }, chooseContainer)
    const { text } = made.value
    if (text === null || made.draft === null) {
      tell(ports.render(made.value))
      return 2
    }
    tell(`\n${text}\n`)
    if (!(await answerTo(ports.ask, yesOrNo(`Write this to ${output}?`, true))))
      throw new GuideEnded('The person does not want it.')
    const failure = await ports.write(output, text)
    tell(
      ports.render(
        failure === null ? made.value : { ...made.value, text: null, failures: [failure] },
      ),
    )
    if (failure !== null) return 2
  } catch (thrown) {
    if (!(thrown instanceof GuideEnded)) throw thrown
    tell('\nNothing was written.\n')
    return 2
  }
  try {
    await afterwards(made.draft, request, ports)
  } catch (thrown) {
    if (!(thrown instanceof GuideEnded)) throw thrown
  }
  return 0
}

async function refined(
  draft: PolicyDraft,
  { service: named }: GuideRequest,
  { ask, ...files }: GuidePorts,
  chooseContainer: ChooseContainer,
): Promise<PolicyDraft> {
  const service = named ?? (await answerTo(ask, serviceQuestion(draft.service)))
  const asked = await askEnvironments(ask, draft.environments, files, chooseContainer)
  const environments = []
  for (const one of asked)
    environments.push(await askSecrets(ask, one, { service, variables: draft.variables }, files))
  return { ...draft, service, environments }
}

function serviceQuestion(usual: string) {
  return {
    says: 'Which service is it? Its name',
    // A folder may be called like a secret.
    fallback: safeText(usual, 'backend'),
    read: (line: string) =>
      isSafeToShow(line) ? { value: line } : { wrong: 'Type a name such as backend.' },
  }
}

/** The first check, the workflow, and the one next step. */
async function afterwards(
  { environments }: PolicyDraft,
  { output }: GuideRequest,
  ports: GuidePorts,
): Promise<void> {
  const { ask, tell, check, isFile, write, commit } = ports
  const names = environments.map(({ name }) => name)
  const [first = 'prod'] = names
  const policy = output === 'bootgate.yml' ? '' : ` --policy ${output}`
  const command = (name: string) => `bootgate check${policy} --environment ${name}`
  const checks = await answerTo(ask, yesOrNo(`Run the first check now: ${command(first)}?`, true))
  const passes = checks ? (await check(first)) === 0 : null
  const wrote = (await isFile(WORKFLOW_FILE))
    ? false
    : await answerTo(
        ask,
        yesOrNo(
          `Write ${WORKFLOW_FILE}, which runs the gate in pull requests and for the deploy?`,
          true,
        ),
      )
  if (wrote) {
    const regions = [...new Set(environments.flatMap(({ region }) => region ?? []))]
    const ofAws = environments.some(({ manifest, secrets }) => manifest !== null || secrets)
    const role = ofAws ? await askRole(ask) : null
    const [region = null] = regions
    const text = gateWorkflow({ policy: output, environments: names, role, region, commit })
    const failure = await write(WORKFLOW_FILE, text)
    tell(
      `${failure === null ? `wrote     ${WORKFLOW_FILE}` : `${failure.message} ${failure.fix}`}\n`,
    )
  }
  tell(`\nNext: ${nextStep(passes, command(first), wrote)}\n`)
}

function nextStep(passes: boolean | null, command: string, wrote: boolean): string {
  if (passes === null) return `${command}`
  if (!passes) return `correct what the report says, then run: ${command}`
  return wrote
    ? 'commit both files, then run bootgate audit: it names the deploys that do not need the gate yet'
    : 'commit the policy, and put the gate before the deploy: docs/action.md'
}
