/**
 * A model of how GitHub's runner hides texts, made after reading actions/runner (MIT):
 * `src/Sdk/DTLogging/Logging/SecretMasker.cs` and `ValueEncoders.cs`, the encoders that
 * `src/Runner.Common/HostContext.cs` registers, add-mask in `src/Runner.Worker/ActionCommandManager.cs`,
 * outputs in `JobExtension.cs` and the summary in `FileCommandManager.cs` of the same folder.
 */
export interface RunnerMasker {
  /** What `::add-mask::` does with its text. */
  readonly addMask: (text: string) => void
  readonly mask: (text: string) => string
  /** A log as people see it, its add-mask commands obeyed in order and never shown. */
  readonly log: (stdout: string) => string
  /** The outputs that reach later jobs: one that a mask would change is dropped. */
  readonly outputs: (given: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  readonly summary: (markdown: string) => string
}

/** Every way in which the runner writes a text that it hides. An empty answer means it has no such form. */
export const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => base64From(text, 0),
  'base64 from the second byte': (text) => base64From(text, 1),
  'base64 from the third byte': (text) => base64From(text, 2),
  'argument of a command line': (text) => text.replaceAll('"', '\\"'),
  'text in an expression': (text) => text.replaceAll("'", "''"),
  'text in JSON': jsonEscape,
  'data in a URI': uriEscape,
  'text in XML': xmlEscape,
  'without its double quotes': (text) =>
    text.length > 8 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : '',
  'before PowerShell’s ampersand': (text) => longHalf(ampersandHalves(text)[0]),
  'behind PowerShell’s ampersand': (text) => longHalf(ampersandHalves(text)[1]),
}

function base64From(text: string, shift: number): string {
  const bytes = Buffer.from(text)
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

/** Newtonsoft's: controls, quotes and backslashes, and the three line ends of Unicode. */
function jsonEscape(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(
      /[\u0085\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

/** .NET escapes all but the unreserved characters of RFC 3986. */
function uriEscape(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const XML: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
}

function xmlEscape(text: string): string {
  return text.replace(/[<>"'&]/g, (mark) => XML[mark] ?? mark)
}

/** PowerShell colours the first letter behind `&+`, which is then in neither half. */
function ampersandHalves(text: string): readonly [string, string] {
  const coloured = text.indexOf('&+')
  if (coloured !== -1) return [text.slice(0, coloured + 2), text.slice(coloured + 3)]
  const last = text.lastIndexOf('&')
  return last === -1 ? ['', ''] : [text.slice(0, last + 1), text.slice(last + 1)]
}

function longHalf(half: string): string {
  return half.length >= 6 ? half : ''
}

/** A masker without a mask. */
export function runnerMasker(): RunnerMasker {
  const hidden = new Set<string>()
  const add = (text: string) => {
    if (text === '') return
    for (const form of [text, ...Object.values(ENCODERS).map((encode) => encode(text))])
      if (form !== '') hidden.add(form)
  }
  const addMask = (text: string) => {
    if (text.trim() === '') return
    add(text)
    for (const line of text.split(/[\r\n]/)) add(line.trim())
  }
  const mask = (text: string) => replaced(text, hidden)
  const byLine = (text: string) => text.split(/\r?\n/).map(mask).join('\n')
  return {
    addMask,
    mask,
    log: (stdout) =>
      stdout
        .split(/\r?\n|\r/)
        .flatMap((line) => {
          const command = /^\s*::add-mask::(.*)$/i.exec(line)?.[1]
          if (command === undefined) return mask(line)
          addMask(unescaped(command))
          return []
        })
        .join('\n'),
    outputs: (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => mask(value) === value)),
    summary: byLine,
  }
}

/** As the toolkit has escaped it. */
function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** Three stars for each stretch that hidden texts cover, those that overlap or touch as one. */
function replaced(text: string, hidden: ReadonlySet<string>): string {
  const covered = [...hidden]
    .flatMap((one) => placesOf(one, text))
    .sort((a, b) => a.start - b.start)
  let shown = ''
  let end = -1
  for (const stretch of covered) {
    if (stretch.start > end) shown += `${text.slice(Math.max(end, 0), stretch.start)}***`
    end = Math.max(end, stretch.end)
  }
  return shown + text.slice(Math.max(end, 0))
}

function placesOf(hidden: string, text: string) {
  const places: { readonly start: number; readonly end: number }[] = []
  for (let at = text.indexOf(hidden); at !== -1; at = text.indexOf(hidden, at + 1))
    places.push({ start: at, end: at + hidden.length })
  return places
}
