/**
 * The CommonJS file that notes which variables a Node process looks at: names and lines, no value. `--require` runs it before
 * an application of CommonJS or of ES modules. It writes to the file `reads` beside itself, and opens that file for
 * each line: the application may close all descriptors.
 */
export const NODE_RECORDER = String.raw`'use strict'
// Bootgate notes which environment variables a start looks at. No value is written.
const { closeSync, fstatSync, openSync, writeSync } = require('fs')
const FILE = require('path').join(__dirname, 'reads')
const MOST_EVENTS = 5000
const MOST_BYTES = 4 * 1024 * 1024
const MOST_FRAMES = 40
const MOST_PLACES = 4
const MOST_TIMES = 100
const LOADER = /^node:internal\/(modules|main|process)\//
const seen = new Set()
const times = new Map()

function write(event) {
  try {
    const line = JSON.stringify(event)
    if (seen.size > MOST_EVENTS || seen.has(line)) return
    seen.add(line)
    const file = openSync(FILE, 'a', 0o600)
    try {
      const room = fstatSync(file).size < MOST_BYTES
      if (room) writeSync(file, (seen.size > MOST_EVENTS ? '["full"]' : line) + '\n')
    } finally {
      closeSync(file)
    }
  } catch {
    // The application must not notice.
  }
}

/** The line that looks, and the lines outside of packages that lead to it; null when Node itself looks. */
function places() {
  const { prepareStackTrace, stackTraceLimit } = Error
  try {
    const holder = {}
    Error.prepareStackTrace = (_, sites) => sites
    Error.stackTraceLimit = MOST_FRAMES
    Error.captureStackTrace(holder, places)
    const found = []
    for (const site of holder.stack) {
      const file = site.getFileName()
      if (file === __filename || file === null || file === undefined) continue
      if (LOADER.test(file)) break
      if (found.length === 0 && file.startsWith('node:')) return null
      if (file.startsWith('node:') || (found.length > 0 && file.includes('/node_modules/'))) continue
      found.push([file.slice(0, 1000), site.getLineNumber() ?? 0])
      if (found.length === MOST_PLACES) break
    }
    return found.length === 0 ? null : found
  } catch {
    return null
  } finally {
    Error.prepareStackTrace = prepareStackTrace
    Error.stackTraceLimit = stackTraceLimit
  }
}

function note(kind, name, access) {
  if (typeof name !== 'string' || name in Object.prototype || name === 'toJSON') return
  if (kind === 'read') {
    const count = times.get(name) ?? 0
    if (count >= MOST_TIMES) return
    times.set(name, count + 1)
  }
  const frames = places()
  if (frames !== null) write([kind, name.slice(0, 300), access, frames])
}

let pending = new Set()
let described = null
process.env = new Proxy(process.env, {
  get(target, name) {
    if (name === described) described = null
    else note('read', name, 'get')
    return target[name]
  },
  has(target, name) {
    note('read', name, 'in')
    return name in target
  },
  ownKeys(target) {
    const keys = Reflect.ownKeys(target)
    pending = new Set(keys)
    note('all', '', '')
    return keys
  },
  getOwnPropertyDescriptor(target, name) {
    if (pending.delete(name)) described = name
    else note('read', name, 'in')
    return Reflect.getOwnPropertyDescriptor(target, name)
  },
  set(target, name, value) {
    note('set', name, '')
    target[name] = value
    return true
  },
})
write(['began', 'node'])
`
