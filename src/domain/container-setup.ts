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
}
