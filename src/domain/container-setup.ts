/** The ports of a container. */
export interface ContainerPorts {
  /** Those that are opened to others: `containerPort`, targets of Compose and of Services, `Port` of App Runner. */
  readonly opened: readonly number[]
  /** Those that health checks ask in the container. */
  readonly probed: readonly number[]
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
}
