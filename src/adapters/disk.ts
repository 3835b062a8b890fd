import fs from 'node:fs'
import { promisify } from 'node:util'

/** Functions of `node:fs/promises` that every run needs. Loading that module loads a fifth of Node beside it. */
export const stat = promisify(fs.stat)
export const lstat = promisify(fs.lstat)
export const readFile = promisify(fs.readFile)
export const realpath = promisify(fs.realpath.native)
