import { tokens, type VendorToken } from './token.ts'

const OPENAI_NAMES = '(?<!AZURE_)OPENAI_(API_|SECRET_)?KEY'

/** Many services and proxies speak OpenAI's or Anthropic's protocol with keys of their own. */
export const AI_TOKENS: readonly VendorToken[] = [
  ...tokens(
    {
      vendor: 'OpenAI',
      type: 'openai-api-key',
      any: 'an OpenAI API key',
      role: 'secret',
      where: 'platform.openai.com, API keys',
      source: 'OpenAI’s API reference, the examples of Projects and Admin API keys',
      unless: /OPENAI.*(BASE|URL|HOST|ENDPOINT|TYPE|VERSION|PROXY)/,
    },
    [
      {
        kind: 'project',
        what: 'an OpenAI project key',
        form: 'sk-proj-[A-Za-z0-9_-]{20,}',
        names: OPENAI_NAMES,
      },
      {
        kind: 'service-account',
        what: 'the key of an OpenAI service account',
        form: 'sk-svcacct-[A-Za-z0-9_-]{20,}',
        names: OPENAI_NAMES,
      },
      {
        kind: 'admin',
        what: 'an OpenAI admin key',
        form: 'sk-admin-[A-Za-z0-9_-]{20,}',
        names: 'OPENAI_ADMIN_(API_)?KEY',
      },
      {
        kind: 'user',
        what: 'an OpenAI user key',
        form: 'sk-(?!(ant|or|lf|proj|svcacct|admin)-)[A-Za-z0-9_-]{20,}',
        // Other vendors use this prefix too.
        marked: false,
        names: OPENAI_NAMES,
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Anthropic',
      type: 'anthropic-api-key',
      any: 'an Anthropic API key',
      role: 'secret',
      where: 'the Claude Console, API keys',
      source: 'platform.claude.com/docs, the API keys of the Admin API',
      unless: /(ANTHROPIC|CLAUDE).*(BASE|URL|HOST|ENDPOINT|PROXY)/,
    },
    [
      {
        kind: 'key',
        form: 'sk-ant-[A-Za-z0-9_-]{20,}',
        names: '(ANTHROPIC|CLAUDE)_API_KEY',
      },
    ],
  ),
]
