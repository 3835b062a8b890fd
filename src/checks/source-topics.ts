import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { ADVICE, type Check, EVERYWHERE, PRODUCTION_ADVICE } from './check.ts'
import { sourceCheck } from './draft.ts'

/** Problems that are found while the sources are read. */
export const sourceTopics: readonly Check[] = [
  sourceCheck({
    id: 'pasted-secret',
    levels: EVERYWHERE,
    why: 'The deployer refuses it, and everyone who can read the manifest can read the secret.',
  }),
  sourceCheck({
    id: 'reference-form',
    levels: EVERYWHERE,
    why: 'The platform refuses the reference only when the container starts.',
  }),
  sourceCheck({
    id: 'duplicate-name',
    levels: EVERYWHERE,
    why: 'ECS refuses such a definition; other platforms silently drop one of the two.',
  }),
  sourceCheck({
    id: 'bare-parameter',
    levels: ADVICE,
    why: 'A name without an ARN is an SSM parameter, but people often mean a secret.',
  }),
  sourceCheck({
    id: 'env-file-unavailable',
    levels: ADVICE,
    why: 'The gate does not check variables in a file that only the platform can read.',
  }),
  sourceCheck({
    id: 'env-file-unread',
    levels: ADVICE,
    why: 'The deploy does not read the file, so what it sets reaches no container.',
  }),
  sourceCheck({
    id: 'byte-order-mark',
    levels: EVERYWHERE,
    why: 'Many readers treat the mark as part of the first name, so the service misses that variable.',
  }),
  sourceCheck({
    id: 'env-file-readers',
    levels: ADVICE,
    why: 'No format is named, and the library of the service may read other values than the gate.',
  }),
  sourceCheck({
    id: 'skipped-line',
    levels: ADVICE,
    why: 'The reader of the env file skips the line without an error, so the line sets nothing.',
  }),
  sourceCheck({
    id: 'dropped-variable',
    levels: EVERYWHERE,
    why: 'The deploy action silently leaves the variable out, so the container starts without it.',
  }),
  sourceCheck({
    id: 'unknown-parameter',
    levels: EVERYWHERE,
    exceptions: {
      'left-out': { when: 'the tool that reads the file leaves the name out', levels: ADVICE },
    },
    why: 'The stack does not get the value, because its template has no parameter of that name.',
  }),
  sourceCheck({
    id: 'parameter-default',
    levels: PRODUCTION_ADVICE,
    why: 'A stack that exists keeps its own value of a parameter that the deploy does not give (`aws cloudformation deploy`).',
  }),
  sourceCheck({
    id: 'rollout-in-progress',
    levels: { development: 'info', staging: 'info', production: 'info' },
    why: 'ECS still runs older configurations of the service beside the one that is checked.',
  }),
  sourceCheck({
    id: 'live-only',
    levels: ADVICE,
    why: 'The live service has a variable that the deploy does not set, so the next version may start without it.',
  }),
  sourceCheck({
    id: 'assumed-store',
    levels: { development: 'info', staging: 'info', production: 'info' },
    why: 'The file does not say where the secret is kept, so the gate may look in another place than the deploy.',
  }),
  sourceCheck({
    id: 'outdated-api',
    levels: { development: 'info', staging: 'info', production: 'info' },
    why: 'A cluster with a newer controller refuses the object.',
  }),
  sourceCheck({
    id: 'settings-model',
    levels: ADVICE,
    why: 'Parts of the settings model that cannot be imported are not checked.',
  }),
  sourceCheck({
    id: STAND_IN_SECRETS,
    levels: { development: 'off', staging: 'off', production: 'error' },
    exceptions: { terminal: { when: 'the command runs in a terminal', levels: ADVICE } },
    why: 'The real secrets were not read. No policy, waiver or `fail-on` changes it.',
  }),
  sourceCheck({
    id: 'fail-on-never',
    levels: PRODUCTION_ADVICE,
    why: 'A gate that only warns never stops a deploy.',
  }),
  sourceCheck({
    id: 'tier-lowered',
    levels: { development: 'warning', staging: 'warning', production: 'off' },
    why: 'Checks that matter in production are milder or off in lower tiers.',
  }),
  sourceCheck({
    id: 'key-name',
    levels: ADVICE,
    exceptions: { refused: { when: 'the platform refuses the name', levels: EVERYWHERE } },
    why: 'Shells and most libraries cannot read a variable with such a name.',
  }),
]
