/** The ports of a container. */
export interface ContainerPorts {
  /** Those that are opened to others: `containerPort`, targets of Compose and of Services, `Port` of App Runner. */
  readonly opened: readonly number[]
  /** Those that health checks ask in the container. */
  readonly probed: readonly number[]
}

/** An encrypted file of the repository, which the container reads with a key. */
export interface EncryptedFile {
  readonly file: string
  /** The environment of Rails that it is for; null for all without a file of their own. */
  readonly of: string | null
  readonly text: string
}

/** What a manifest says of a container beside its variables. */
export interface ContainerSetup {
  /** Left out when the manifest does not say all of them as numbers. */
  readonly ports?: ContainerPorts
  /** Whether a health check asks on the container's own loopback. */
  readonly asksLoopback?: boolean
  /** Names of the arguments that the manifest builds the image with. */
  readonly buildArgs?: readonly string[]
  /** Whether the command of the manifest itself builds the sources. */
  readonly buildsAtStart?: boolean
  /** The image that the Dockerfile begins with, such as `node:22-alpine`. */
  readonly baseImage?: string
  /** The runtime that the manifest names, such as `nodejs22.x` of Lambda. */
  readonly manifestRuntime?: string
  /** The runtime that the policy names, such as `node 22`. */
  readonly runtime?: string
  /** The credentials files of Rails that are there. */
  readonly encrypted?: readonly EncryptedFile[]
  /** The environments of Rails whose own files were looked for. */
  readonly environmentsOfFiles?: readonly string[]
}
