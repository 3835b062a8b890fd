import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processStarter } from '../../../src/adapters/boot/start.ts'
import type { BootPlan } from '../../../src/domain/boot.ts'
import { Secret } from '../../../src/domain/secret.ts'
import { planFor, processesIn, SECRET, SENSITIVE } from './children.ts'

/**
 * A client that says that it is one: it writes down its words, and `run` starts the words behind the image with the
 * variables that `--env` names, as an engine would.
 */
const CLIENT = `#!/bin/sh
folder=$(dirname "$0")
echo "$*" >> "$folder/asked"
[ "$1" = --config ] && shift 2
case "$1" in
  version) [ ! -e "$folder/away" ]; exit $? ;;
  image) [ ! -e "$folder/no-image" ]; exit $? ;;
  pull) exit 1 ;;
  rm) : > "$folder/removed"; exit 0 ;;
esac
while [ "$1" != backend:1 ]; do
  if [ "$1" = --env ]; then env | grep "^$2=" >> "$folder/given"; fi
  shift
done
shift
exec "$@"
`

describe('an image', () => {
  let folder = ''
  let temporary = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'boot-image-'))
    temporary = mkdtempSync(join(tmpdir(), 'boot-temp-'))
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'docker'), CLIENT)
    chmodSync(join(folder, 'docker'), 0o755)
  })
  afterEach(() => {
    for (const path of [folder, temporary]) rmSync(path, { recursive: true })
  })

  async function started(
    script: string,
    changes: Partial<BootPlan> = {},
    more: Record<string, string> = {},
  ) {
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      HOME: '/home/me',
      LANG: 'C.UTF-8',
      RUNNER_TEMP: temporary,
    }
    const plan = {
      ...planFor(folder, { network: 'none', keep: [] }),
      image: 'backend:1',
      command: ['sh', '-c', script],
      ...changes,
    }
    const outcome = await processStarter(
      env,
      folder,
    )({
      plan,
      variables: {
        given: new Map([
          ['JWT_SECRET', SENSITIVE.value],
          ...Object.entries(more).map(([name, text]) => [name, new Secret(text)] as const),
        ]),
        inherited: new Map([
          ['PATH', new Secret('/app/bin')],
          ['PORT', new Secret('8080')],
        ]),
        ofImage: ['PATH'],
        without: [],
      },
      sensitive: [SENSITIVE],
    })
    const read = (name: string) =>
      existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''
    return {
      ...outcome,
      asked: read('asked').trimEnd().split('\n'),
      given: read('given'),
      removed: existsSync(join(folder, 'removed')),
    }
  }

  it('is started with this command line, and values stand in the environment of the client only', async () => {
    const { value, asked, given, removed } = await started('echo "$JWT_SECRET" >&2; exit 3')
    const shown = asked.map((line) => line.replace(/bootgate-[0-9a-f-]{36}/, 'NAME'))
    expect(shown).toEqual([
      '--config /home/me/.docker version --format {{.Server.Version}}',
      '--config /home/me/.docker image inspect --format {{.Id}} backend:1',
      `--config /home/me/.docker run --rm --name NAME --pull never --log-driver none --network none --memory 1073741824 --memory-swap 1073741824 --env PORT --env JWT_SECRET backend:1 sh -c echo "$JWT_SECRET" >&2; exit 3`,
      '--config /home/me/.docker rm --force --volumes NAME',
    ])
    expect(given.split('\n').toSorted()).toEqual(['', `JWT_SECRET=${SECRET}`, 'PORT=8080'])
    expect(value).toMatchObject({
      end: { kind: 'exited', code: 3 },
      isolated: true,
      network: 'none',
    })
    expect(value?.printed).toMatchObject([{ name: 'JWT_SECRET', stream: 'standard error' }])
    expect([removed, readdirSync(temporary)]).toEqual([true, []])
  })

  it('gets a published port for http, and variables of this machine that `keep` names', async () => {
    const expectation = { kind: 'http', port: 18_397, path: '/', status: 200 } as const
    const { asked, value } = await started('exit 1', {
      expect: expectation,
      network: 'host',
      keep: ['LANG'],
    })
    expect(asked[2]).toContain('--network bridge --publish 127.0.0.1:18397:18397 --memory')
    expect(asked[2]).toContain('--env PORT --env LANG --env JWT_SECRET backend:1')
    expect(value).toMatchObject({ end: { kind: 'exited', code: 1 }, network: 'host' })
  })

  it('is ended at the limit, and its container is removed', async () => {
    const began = performance.now()
    const { value, removed } = await started('trap "" TERM; while :; do sleep 1; done', {
      timeout: 500,
    })
    expect(value?.end).toEqual({ kind: 'timeout', ports: null })
    expect(removed).toBe(true)
    expect(processesIn(folder)).toEqual([])
    expect(performance.now() - began).toBeLessThan(5_500)
  })

  it('was ended by a signal when the code of the client says so', async () => {
    const { value } = await started('exit 137')
    expect(value?.end).toEqual({ kind: 'killed', signal: 'SIGKILL' })
  })

  it('names its sources as the repository does', async () => {
    mkdirSync(join(folder, 'app'))
    writeFileSync(join(folder, 'app/config.py'), 'one\ntwo\n')
    const { value } = await started('exit 1')
    expect(await value?.locate({ file: '/srv/app/config.py', line: 2 })).toEqual({
      file: 'app/config.py',
      line: 2,
    })
    expect(await value?.locate({ file: '/srv/app/other.py', line: 2 })).toBeNull()
  })

  it.each([
    ['without an engine', 'away', 'BOOT_ENGINE_UNREACHABLE'],
    ['that no registry has', 'no-image', 'BOOT_IMAGE_NOT_FOUND'],
  ])('%s is a failure', async (_, file, code) => {
    writeFileSync(join(folder, file), '')
    const { value, failures, asked } = await started('exit 0')
    expect([value, failures.map((one) => one.code)]).toEqual([null, [code]])
    expect(asked.join()).not.toContain(' run ')
  })

  it('that the engine refuses is a failure', async () => {
    const { failures, removed } = await started('exit 125')
    expect([failures.map(({ code }) => code), removed]).toEqual([['BOOT_FAILED'], true])
  })

  it('gets no variable that would change the client', async () => {
    const { failures, asked } = await started('exit 0', {}, { DOCKER_HOST: 'tcp://other:2375' })
    expect(failures.map(({ code }) => code)).toEqual(['BOOT_FAILED'])
    expect(asked.join()).not.toContain(' run ')
  })

  it('needs the client', async () => {
    rmSync(join(folder, 'docker'))
    const outcome = await processStarter(
      { PATH: folder, RUNNER_TEMP: temporary },
      folder,
    )({
      plan: { ...planFor(folder), image: 'backend:1', command: [] },
      variables: { given: new Map(), inherited: new Map(), without: [] },
      sensitive: [],
    })
    expect(outcome.failures.map(({ code }) => code)).toEqual(['BOOT_COMMAND_NOT_FOUND'])
  })
})
