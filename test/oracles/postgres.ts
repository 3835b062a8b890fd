import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A PostgreSQL with TLS on loopback, for the drivers that refuse a query only when they connect. */
export interface Postgres {
  /** What the drivers' scripts need: the place of the server, and its certificate as trusted. */
  readonly environment: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

const PASSWORD = 'password'

/** Where Debian puts the programs of the server. */
function programs(): string {
  const base = '/usr/lib/postgresql'
  const [newest] = readdirSync(base).toSorted((a, b) => Number(b) - Number(a))
  if (newest === undefined) throw new Error(`No version of PostgreSQL is in ${base}.`)
  return join(base, newest, 'bin')
}

/** PostgreSQL refuses to run as root. */
const asUser: readonly string[] =
  process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : []

function run(...command: readonly string[]): void {
  const [program = '', ...rest] = [...asUser, ...command]
  execFileSync(program, rest, { stdio: 'pipe', encoding: 'utf8', cwd: '/' })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts the server in a folder of its own, which `stop` removes. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-postgres-'))
  chmodSync(folder, 0o777)
  const [data, home, bin, port] = [
    join(folder, 'data'),
    join(folder, 'home'),
    programs(),
    await freePort(),
  ]
  const certificate = join(data, 'server.crt')
  run(join(bin, 'initdb'), '--pgdata', data, '--auth=trust', '--username=postgres', '--no-sync')
  run(
    ...[
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ],
    ...[
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
      '-keyout',
      join(data, 'server.key'),
      '-out',
      certificate,
    ],
  )
  mkdirSync(join(home, '.postgresql'), { recursive: true })
  cpSync(certificate, join(home, '.postgresql/root.crt'))
  const settings = {
    port,
    listen_addresses: 'localhost',
    ssl: 'on',
    fsync: 'off',
    unix_socket_directories: folder,
  }
  const [program = '', ...rest] = [
    ...asUser,
    ...[join(bin, 'postgres'), '-D', data],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const server = spawn(program, rest, { cwd: '/', stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    if (server.exitCode === null) run(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const sql = (text: string) =>
    execFileSync(
      join(bin, 'psql'),
      ['-qX', '-h', folder, '-p', `${port}`, '-U', 'postgres', '-c', text],
      { stdio: 'pipe' },
    )
  try {
    await untilReady(() => sql('select 1'))
    sql(`create role app login password '${PASSWORD}'`)
    sql('create database app owner app')
    writeFileSync(
      join(data, 'pg_hba.conf'),
      'local all all trust\nhost all all all scram-sha-256\n',
    )
    sql('select pg_reload_conf()')
  } catch (error) {
    await stop()
    throw error
  }
  return {
    environment: {
      ORACLE_POSTGRES: `app:${PASSWORD}@localhost:${port}/app`,
      HOME: home,
      SSL_CERT_FILE: join(home, '.postgresql/root.crt'),
      NODE_EXTRA_CA_CERTS: join(home, '.postgresql/root.crt'),
    },
    stop,
  }
}

/** Asks until the server answers, for ten seconds at most. */
async function untilReady(ask: () => void): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      ask()
      return
    } catch (error) {
      if (left === 0) throw error
      await setTimeout(200)
    }
  }
}
