import { nodeCrypto } from '../algorithms/node-crypto.ts'

/**
 * SHA-256 of secrets from documentation and templates that look random, so they pass every other test. Only
 * digests, because a secret scanner would report the secrets.
 */
const DIGESTS: ReadonlySet<string> = new Set([
  // FastAPI, tutorial "OAuth2 with Password and Bearer with JWT tokens": SECRET_KEY
  '570dad43de1af4c925f92c16a68a50936da42b7dd6fdeb24850507a1199aac89',
  // Flask, "Configuration Handling": SECRET_KEY
  '2598f7d6adc142d88161630f3db12ab2bd3403521c281811e5e1ce60d4ac5d76',
  // Flask, quickstart, "Sessions": secret_key, as it is written there
  'ca32f86ce10b8435c108ffd1ae1acd9823f729f51946b3aad3277ac94dead529',
  // Grafana, conf/defaults.ini: security.secret_key
  'f3c3964ca854e172366f81d8bdb327da487c2f8a15f954b116e28961dd6585c0',
  // Azurite and the Azure storage emulator: the account key of devstoreaccount1
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059',
  // Azure Cosmos DB emulator: the account key
  'aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615',
  // Supabase, docker/.env.example: ANON_KEY, SERVICE_ROLE_KEY, SECRET_KEY_BASE, S3_PROTOCOL_ACCESS_KEY_SECRET
  'fc6a5e9ae75f9160dacd38844789d90a04c85c29c3c95c8c8c6e9da3f58c2365',
  '2359b281e1fa0ec38bb10316e2b0e3a7b960fe5d271ee75a4735ff1b313a222c',
  '52f004438faf780274c9c95f79d1cf39d2355fbcf035899fc0242b1437f30df3',
  '7f59edafa4d502ca0156b8fddf28394634d77b1843838b5783a7c9c95fcbd32f',
  // Supabase command line, local development: anon key, service_role key
  'bf1725a8f98bea37e88618702e725ba84bd8acdb2647c5e0ed638bfd685791cf',
  '70541e07fd4f900b66e289f5be55c85f9bef1def4924a5b0c518c45ea1688c12',
  // jwt.io: the token on its first page
  '7f75367e7881255134e1375e723d1dea8ad5f6a4fdb79d938df1f1754a830606',
  // puckel/docker-airflow and the Compose files made after it: FERNET_KEY
  'bb5995e40f482a3af66a7cb254a2e3178ff07acb24d56c4534548e0c0dae579d',
  '61d624773568c4c110c85a81dbf944ce5cf9c0a4a38ac3a744b883fdfd854feb',
])

/** Prefixes of the known secrets; other values need no digest. */
const STARTS = /^(09d2|192b|_5#y|SW2Y|Eby8|C2y6|UpNV|8501|jsDP|FB0o|eyJhbGciOiJIUzI1NiI)/

/** Whether a secret is published in documentation or a template. */
export function isKnownSecret(raw: string): boolean {
  return (
    STARTS.test(raw) && DIGESTS.has(nodeCrypto().createHash('sha256').update(raw).digest('hex'))
  )
}
