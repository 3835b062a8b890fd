import { definePreset } from './preset.ts'

/**
 * Sources: Phoenix 1.8, the config/runtime.exs that `mix phx.new` writes, "Deploying with Releases"; Plug 1.18,
 * Plug.Session.COOKIE (secret_key_base: at least 64 bytes); Elixir, `mix release`, "Environment variables"; Ecto,
 * "Repo", URLs.
 */
export const phoenix = definePreset({
  about: 'Phoenix, as a release of Elixir.',
  extends: ['recommended'],
  variables: {
    // `mix phx.gen.secret` prints 64 characters; with fewer than 64 bytes the first request with a session fails.
    SECRET_KEY_BASE: { type: 'signing-secret', 'min-length': 64 },
    PHX_HOST: 'hostname',
    // Any text starts the server, `false` too.
    PHX_SERVER: { type: 'boolean', reader: 'presence' },
    DATABASE_PATH: 'path',
    POOL_SIZE: { type: 'integer', min: 1 },
    // Only these two switch it on.
    ECTO_IPV6: 'string',
    DNS_CLUSTER_QUERY: { type: 'hostname', empty: 'absent' },
    RELEASE_COOKIE: 'secret',
    RELEASE_NAME: 'string',
    RELEASE_NODE: 'string',
    RELEASE_DISTRIBUTION: { type: 'enum', values: ['sname', 'name', 'none'] },
    RELEASE_MODE: { type: 'enum', values: ['embedded', 'interactive'] },
    RELEASE_TMP: 'path',
    RELEASE_VM_ARGS: 'path',
    ERL_AFLAGS: 'string',
    ERL_MAX_PORTS: { type: 'integer', min: 1024 },
    MIX_ENV: 'string',
  },
})
