import { constants } from 'node:fs'
import { access, readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BootPlan, SourceLine, SourceText } from '../../domain/boot.ts'
import { type Failure, GateError } from '../../domain/errors.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { repositoryOf } from '../repository.ts'
import { pathWithin } from '../workspace.ts'

/** The application's folder, with links followed. @throws GateError FILE_NOT_FOUND, FILE_OUTSIDE */
export async function applicationFolder(plan: BootPlan, folder: string): Promise<string> {
  const real = await realpath(resolve(folder, plan.directory)).catch(() => null)
  const isFolder = real !== null && (await stat(real)).isDirectory()
  if (real === null || !isFolder)
    throw failed(plan, {
      code: 'FILE_NOT_FOUND',
      message: `There is no folder${called(plan.directory)}, in which \`boot:\` starts the application.`,
      fix: 'Correct `boot.directory`: it is relative to the policy.',
    })
  const root = await realpath(repositoryOf(folder))
  if (pathWithin(root, real) === null)
    throw failed(plan, {
      code: 'FILE_OUTSIDE',
      message: `The folder${called(plan.directory)}, in which \`boot:\` starts the application, is outside the repository.`,
      fix: 'Name a folder of the repository in `boot.directory`.',
    })
  return real
}

/** @throws GateError BOOT_COMMAND_NOT_FOUND @param path the PATH of the application */
export async function requireCommand(
  plan: BootPlan,
  path: string | undefined,
  folder: string,
): Promise<void> {
  const [command = ''] = plan.command
  if ((await findCommand(command, path, folder)) !== null) return
  throw failed(plan, {
    code: 'BOOT_COMMAND_NOT_FOUND',
    message: `There is no command ${safeText(command, 'of the name in `boot.command`')} on this machine.`,
    fix: 'Install it in a step before this one, or correct `boot.command`. The first word is a program in PATH (`boot.keep`) or a path from `boot.directory`; no shell reads it.',
  })
}

/** The file that a command's first word starts, as execvp finds it; null when there is none. */
export async function findCommand(
  command: string,
  path: string | undefined,
  folder: string,
): Promise<string | null> {
  const named = command.includes('/')
    ? [resolve(folder, command)]
    : (path ?? '').split(delimiter).map((one) => join(resolve(folder, one), command))
  for (const file of named) {
    const runs = await access(file, constants.X_OK)
      .then(() => stat(file))
      .then((found) => found.isFile())
      .catch(() => false)
    if (runs) return file
  }
  return null
}

/** @throws GateError BOOT_PORT_TAKEN when another process listens there: it would answer in place of the application */
export async function requireFreePort({ expect, ...plan }: BootPlan): Promise<void> {
  if (expect.kind !== 'http') return
  const free = await new Promise<boolean>((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(expect.port, '0.0.0.0', () => server.close(() => done(true)))
  })
  if (free) return
  throw failed(plan, {
    code: 'BOOT_PORT_TAKEN',
    message: `The application cannot be started: port ${expect.port} of this machine is not free.`,
    fix: 'End the process that listens there, or start the application on another port: `boot.command` and `boot.expect.http.port`.',
  })
}

/** In bytes: larger sources are not written by people. */
const LARGEST_SOURCE = 2 * 1024 * 1024

/** A source in the application's folder, as reports name it; null for any other file. */
export async function readSource(
  file: string,
  application: string,
  folder: string,
): Promise<SourceText | null> {
  try {
    const path = file.startsWith('file:') ? fileURLToPath(file) : resolve(application, file)
    const real = await realpath(path)
    const found = await stat(real)
    const named = pathWithin(await realpath(repositoryOf(folder)), real)
    const outside = named === null || pathWithin(application, real) === null
    if (outside || !found.isFile() || found.size > LARGEST_SOURCE) return null
    return {
      file: named.split(sep).join('/'),
      lines: (await readFile(real, 'utf8')).split('\n'),
    }
  } catch {
    return null
  }
}

/** A line of a source in the application's folder, as reports name it; null when there is no such line. */
export async function locateLine(
  { file, line }: SourceLine,
  application: string,
  folder: string,
): Promise<SourceLine | null> {
  const source = await readSource(file, application, folder)
  return source === null || line < 1 || line > source.lines.length
    ? null
    : { file: source.file, line }
}

function failed({ location }: Pick<BootPlan, 'location'>, failure: Failure): GateError {
  return new GateError({ ...failure, ...(location && { location }) })
}
