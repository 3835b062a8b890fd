import type { ContainerSetup, EncryptedFile } from '../domain/container-setup.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { CredentialsPath } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'

type EncryptedFiles = Pick<ContainerSetup, 'encrypted' | 'environmentsOfFiles'>

/** Reads the credentials files that are there. */
export async function encryptedFiles(
  paths: readonly CredentialsPath[],
  readText: ReadText,
): Promise<Outcome<EncryptedFiles>> {
  if (paths.length === 0) return { value: {}, failures: [] }
  const read = await Promise.all(paths.map((one) => readOne(one, readText)))
  return {
    value: {
      encrypted: read.flatMap(({ value }) => value ?? []),
      environmentsOfFiles: paths.flatMap((one) => one.of ?? []),
    },
    failures: read.flatMap(({ failures }) => failures),
  }
}

const IS_ABSENT: readonly Failure['code'][] = ['FILE_NOT_FOUND', 'FILE_EMPTY']

async function readOne(
  { path, of }: CredentialsPath,
  readText: ReadText,
): Promise<Outcome<EncryptedFile | null>> {
  try {
    return { value: { file: path, of, text: await readText(path) }, failures: [] }
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `${path} could not be read.`,
      fix: 'Make sure that it is a text file that this user may read.',
    })
    return { value: null, failures: IS_ABSENT.includes(failure.code) ? [] : [failure] }
  }
}
