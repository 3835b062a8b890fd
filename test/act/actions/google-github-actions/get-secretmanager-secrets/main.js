const { appendFileSync, readFileSync } = require('node:fs')
const { execFileSync } = require('node:child_process')

const store = JSON.parse(readFileSync(process.env.STAND_IN_GOOGLE_SECRETS, 'utf8'))
const lines = process.env.INPUT_SECRETS.split(/[\n,]/).map((line) => line.trim())
execFileSync('stand-in', ['google-github-actions/get-secretmanager-secrets'], { stdio: 'inherit' })
for (const line of lines.filter((text) => text !== '')) {
  const [output, name] = line.split(':')
  const value = store[name]
  if (value === undefined) throw new Error(`There is no secret ${name}.`)
  process.stdout.write(`::add-mask::${value}\n`)
  appendFileSync(
    process.env.GITHUB_OUTPUT,
    `${output}<<end-of-${output}\n${value}\nend-of-${output}\n`,
  )
}
