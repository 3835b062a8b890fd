import type { PresentVariable } from '../domain/variable.ts'
import { partOf } from './address.ts'
import { ADVICE, DEPLOYED, defineCheck, type FindingDraft, type Scope } from './check.ts'
import { filledNamed } from './name-words.ts'

/** Ports of agents that run beside a service: OTLP, StatsD, Datadog, X-Ray, Fluentd, Envoy. */
const AGENT_PORTS: readonly number[] = [4317, 4318, 8125, 8126, 2000, 24224, 15000, 15001, 9901]

/** Names of the port that the service itself listens on. */
const OWN_PORT = /^((APP|SERVER|HTTP|WEB|LISTEN|SERVICE)_)?PORT$/i

/** Servers that run elsewhere: a service does not listen as one of them. */
const BACKING =
  /(^|_)(DB|DATABASE|SQL|PG|POSTGRES(QL)?|MYSQL|MARIADB|MONGO(DB)?|REDIS|CACHE|MEMCACHED?|RABBIT(MQ)?|AMQP|KAFKA|SMTP|MAIL|EMAIL|ELASTIC(SEARCH)?|OPENSEARCH|UPSTREAM|REMOTE|TARGET)(_|$)/i

/** An address to listen on: every interface. */
const EVERY_INTERFACE = /^(0\.0\.0\.0|::|\[::\])$/

function isListened({ name, value }: PresentVariable): boolean {
  return !BACKING.test(name) && value.read((raw) => EVERY_INTERFACE.test(raw.trim()))
}

function portIn(variable: PresentVariable): number {
  return partOf(variable, 'port')?.read((raw) => (/^\d{1,5}$/.test(raw) ? Number(raw) : 0)) ?? 0
}

function ownPorts(scope: Scope): readonly number[] {
  return filledNamed(scope, ['PORT'])
    .filter(({ name, declaration }) => OWN_PORT.test(name) && !declaration.sensitive)
    .map(({ value }) => value.read((raw) => (/^\d{1,5}$/.test(raw) ? Number(raw) : 0)))
}

export const urlLoopback = defineCheck({
  id: 'url-loopback',
  levels: DEPLOYED,
  exceptions: {
    neighbour: { when: 'the task or pod has another container that may answer', levels: ADVICE },
  },
  why: 'In a container, loopback is the container itself, and the other containers of its task or pod.',
  example: {
    types: { REDIS_URL: 'redis-url' },
    bad: ['REDIS_URL=redis://localhost:6379/0'],
    good: ['REDIS_URL=redis://cache.backend.internal:6379/0'],
  },
  find: (scope) => {
    const { neighbours = 0, ports = [] } = scope.loopback ?? {}
    const known = new Set([...ports, ...ownPorts(scope), ...(neighbours > 0 ? AGENT_PORTS : [])])
    known.delete(0)
    return (scope.flaws.get('url-loopback') ?? []).flatMap(
      ({ variable, flaw: { code, says, fix } }): readonly FindingDraft[] => {
        if (isListened(variable) || known.has(portIn(variable))) return []
        const facts = { flaw: code }
        if (neighbours === 0) return [{ variable, says, fix, facts }]
        return [
          {
            variable,
            says: 'points at a loopback host, where only another container of this task or pod can answer',
            fix: 'Check that one of them listens on that port, and declare the port there; otherwise set the server’s host name.',
            facts,
            exception: 'neighbour',
          },
        ]
      },
    )
  },
})
