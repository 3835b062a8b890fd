import type { ContainerPorts } from '../domain/container-setup.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, type FindingDraft, type Scope } from './check.ts'
import { filledInContainer } from './in-container.ts'

/** Names of the port that the service itself listens on, the plainest first. */
const LISTENERS = [
  ...['PORT', 'SERVER_PORT', 'HTTP_PORT', 'APP_PORT', 'LISTEN_PORT', 'BIND_PORT'],
  ...['UVICORN_PORT', 'FLASK_RUN_PORT', 'NITRO_PORT', 'NUXT_PORT', 'N8N_PORT', 'KC_HTTP_PORT'],
  ...['ASPNETCORE_HTTP_PORTS', 'STREAMLIT_SERVER_PORT', 'GRADIO_SERVER_PORT'],
]

/** In an env file of Compose these are often ports of the host. */
const MAY_BE_OF_HOST = /^(?:APP|HTTP|SERVER)_PORT$/

function portIn({ value }: PresentVariable): number | null {
  return value.read((raw) => (/^\s*\d{1,5}\s*$/.test(raw) ? Number(raw) : null))
}

/** The ports that variables of the container say, and the variables that say where the service listens. */
function portsIn(scope: Scope) {
  // App Runner's own PORT agrees with the manifest in any case.
  const filled = filledInContainer(scope).filter(({ origin }) => origin.source !== 'platform')
  const listeners = LISTENERS.flatMap((name) => filled.find((one) => one.name === name) ?? [])
    .filter(({ name }) => scope.platform !== 'compose' || !MAY_BE_OF_HOST.test(name))
    .flatMap((variable) => {
      const port = portIn(variable)
      return port === null ? [] : [{ variable, port }]
    })
  const said = filled.filter(({ name }) => /PORTS?(?:_|$)/.test(name)).map(portIn)
  return { listeners, said }
}

function numbers(ports: readonly number[]): string {
  return [...new Set(ports)].join(', ')
}

function mismatch(scope: Scope, { opened, probed }: ContainerPorts): readonly FindingDraft[] {
  const { listeners, said } = portsIn(scope)
  const [first] = listeners
  if (first === undefined) return []
  const { name } = first.variable
  const facts = { opened: opened.map(String), probed: probed.map(String) }
  const isOpen = listeners.some(({ port }) => opened.includes(port))
  if (opened.length > 0 && !isOpen)
    return [
      {
        variable: first.variable,
        says: `is not a port that the manifest opens (${numbers(opened)}), so no request reaches the service`,
        fix: `Set ${name} to ${numbers(opened)}, or open the port that the service listens on in the manifest.`,
        facts,
      },
    ]
  const strange = probed.filter((port) => !opened.includes(port) && !said.includes(port))
  if (strange.length === 0) return []
  return [
    {
      variable: first.variable,
      says: `is not the port that the health check asks (${numbers(strange)}), so the platform stops the container`,
      fix: `Write the port of ${name} into the health check, or set ${name} to ${numbers(strange)}.`,
      facts,
    },
  ]
}

export const portMismatch = defineCheck({
  id: 'port-mismatch',
  levels: DEPLOYED,
  why: 'Requests or health checks go to a port on which nothing listens, and the platform stops the container: ECS, App Runner, Kubernetes and Compose, all versions.',
  yieldsTo: ['reserved-name', 'port', 'integer', 'wrong-kind', 'placeholder'],
  find: (scope) => (scope.setup?.ports === undefined ? [] : mismatch(scope, scope.setup.ports)),
})
