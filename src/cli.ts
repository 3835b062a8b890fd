#!/usr/bin/env node
import { leaveWith } from './adapters/signals.ts'
import { startProcess } from './adapters/start-process.ts'
import { run } from './run-command.ts'

const { argv, env, stdout, stderr } = process
await startProcess(stderr, () => argv.includes('--debug'))
leaveWith(await run(argv.slice(2), { env, folder: process.cwd(), stdout, stderr }))
