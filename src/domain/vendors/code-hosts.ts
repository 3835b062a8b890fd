import { tokens, type VendorToken } from './token.ts'

const GITHUB_ANY =
  '(GITHUB_(PERSONAL_)?(ACCESS_|API_|AUTH_)?TOKEN|GITHUB_PAT|GH_(ACCESS_|API_)?TOKEN|GH_PAT)'

/** At least 36 characters after the prefix; later tokens may be longer. */
const GITHUB_LENGTH = [40, Number.POSITIVE_INFINITY] as const

const GITHUB = tokens(
  {
    vendor: 'GitHub',
    type: 'github-token',
    any: 'a GitHub token',
    role: 'secret',
    where: 'GitHub, Settings, Developer settings',
    source: 'docs.github.com, “GitHub’s token formats”; github.blog/changelog/2021-03-31',
  },
  [
    {
      kind: 'classic',
      what: 'a GitHub personal access token (classic)',
      form: 'ghp_[A-Za-z0-9_]{30,}',
      length: GITHUB_LENGTH,
      names: GITHUB_ANY,
    },
    {
      kind: 'fine-grained',
      what: 'a fine-grained GitHub token',
      form: 'github_pat_[A-Za-z0-9_]{30,}',
      length: [47, Number.POSITIVE_INFINITY],
      names: GITHUB_ANY,
    },
    {
      kind: 'oauth',
      what: 'a GitHub OAuth token',
      form: 'gho_[A-Za-z0-9_]{30,}',
      length: GITHUB_LENGTH,
      names: GITHUB_ANY,
    },
    {
      kind: 'user',
      what: 'a GitHub App user token',
      form: 'ghu_[A-Za-z0-9_]{30,}',
      length: GITHUB_LENGTH,
      names: GITHUB_ANY,
    },
    {
      kind: 'installation',
      what: 'a GitHub App installation token',
      // Since 2026: the app's ID, `_` and a JWT.
      form: 'ghs_[A-Za-z0-9._-]{30,}',
      length: GITHUB_LENGTH,
      source: 'github.blog/changelog/2026-04-24 and 2026-05-15, about installation tokens',
      names: GITHUB_ANY,
    },
    {
      kind: 'refresh',
      what: 'a GitHub App refresh token',
      form: 'ghr_[A-Za-z0-9_]{30,}',
      length: GITHUB_LENGTH,
      names: 'GITHUB_REFRESH_TOKEN',
    },
    {
      kind: 'unprefixed',
      what: 'a GitHub token of before 2021',
      form: '[0-9a-f]{40}',
      marked: false,
      names: GITHUB_ANY,
    },
  ],
)

const GITLAB = tokens(
  {
    vendor: 'GitLab',
    type: null,
    any: 'a GitLab token',
    role: 'secret',
    where: 'GitLab, Preferences, Access tokens',
    source: 'docs.gitlab.com/security/tokens, “Token prefixes”',
  },
  [{ kind: 'personal', form: 'glpat-[A-Za-z0-9_-]{20,}' }],
)

export const CODE_HOST_TOKENS: readonly VendorToken[] = [...GITHUB, ...GITLAB]
