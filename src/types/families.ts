import { shelfOf } from '../algorithms/shelf.ts'
import type { TypeDefinition } from './type.ts'

interface TypeFamily {
  readonly types: readonly TypeDefinition[]
}

/** Types that share code and are loaded together. `type-index.json` says which type is in which family. */
export const FAMILIES: Readonly<Record<string, () => Promise<TypeFamily>>> = {
  plain: () => import('./families/plain.ts'),
  boolean: () => import('./families/boolean.ts'),
  text: () => import('./families/text.ts'),
  list: () => import('./families/list.ts'),
  network: () => import('./families/network.ts'),
  keys: () => import('./families/keys.ts'),
  'key-pairs': () => import('./families/key-pairs.ts'),
  postgres: () => import('./families/postgres.ts'),
  databases: () => import('./families/databases.ts'),
  servers: () => import('./families/servers.ts'),
  services: () => import('./families/services.ts'),
  tokens: () => import('./families/tokens.ts'),
}

export const families = shelfOf(FAMILIES)
