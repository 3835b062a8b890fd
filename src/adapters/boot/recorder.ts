import { constants } from 'node:fs'
import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { BootRecording, SourceText } from '../../domain/boot.ts'
import { readSource } from './place.ts'
import { NODE_RECORDER } from './record-node.ts'
import { PYTHON_RECORDER } from './record-python.ts'

/** Records which variables the processes of a start look at. */
export interface Recorder {
  /** The variables that switch it on, beside those that the process gets anyway. */
  switches(given: Readonly<Record<string, string | undefined>>): Record<string, string>
  /** What was recorded. */
  read(application: string, folder: string): Promise<BootRecording>
}

/** In bytes of a recording. */
const LARGEST = 5 * 1024 * 1024
/** No link and no pipe: the application may put one there. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Writes the recorders of Python and Node into a folder of the start. @param own that folder, removed at its end */
export async function placeRecorder(own: string): Promise<Recorder> {
  const place = join(own, 'record')
  const node = join(place, 'record.cjs')
  await mkdir(place, { mode: 0o700 })
  await writeFile(join(place, 'sitecustomize.py'), PYTHON_RECORDER)
  await writeFile(node, NODE_RECORDER)
  return {
    switches: ({ PYTHONPATH, NODE_OPTIONS }) => ({
      PYTHONPATH: [place, PYTHONPATH].filter(Boolean).join(delimiter),
      // Node reads quoted words with a backslash before each quote and backslash.
      NODE_OPTIONS: [NODE_OPTIONS, `--require "${node.replace(/[\\"]/g, '\\$&')}"`]
        .filter(Boolean)
        .join(' '),
    }),
    read: async (application, folder) => ({
      text: await beginningOf(join(place, 'reads')),
      readSource: (file) => readSource(file, application, folder),
      allSources: () => sourcesIn(application, folder),
    }),
  }
}

/** The first part of a file that another process wrote; empty without a file. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path, FLAGS).catch(() => null)
  if (file === null) return ''
  try {
    if (!(await file.stat()).isFile()) return ''
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LARGEST), 0, LARGEST, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await file.close()
  }
}

const MOST_FILES = 2_000
const MOST_FOLDERS = 500
const SOURCE = /\.(py|pyi|[cm]?[jt]sx?)$/
const OTHERS = /^(\.|node_modules$|site-packages$|venv$|vendor$|dist$|build$|__pycache__$|tests?$)/

/** The sources in the application's folder, without packages, builds and tests. */
async function sourcesIn(application: string, folder: string): Promise<readonly SourceText[]> {
  const files: string[] = []
  const folders = [application]
  for (let place = 0; place < folders.length && place < MOST_FOLDERS; place += 1) {
    const at = folders[place] ?? application
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      if (OTHERS.test(entry.name)) continue
      if (entry.isDirectory()) folders.push(join(at, entry.name))
      else if (SOURCE.test(entry.name)) files.push(join(at, entry.name))
    }
  }
  const sources: SourceText[] = []
  for (const file of files.toSorted().slice(0, MOST_FILES)) {
    const source = await readSource(file, application, folder)
    if (source !== null) sources.push(source)
  }
  return sources
}
