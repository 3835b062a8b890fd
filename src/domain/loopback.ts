/** What may answer on the loopback address of a container: itself, and the containers of its task or pod. */
export interface Loopback {
  /** The number of other containers that share the address. */
  readonly neighbours: number
  /** The ports that they and the container itself declare. */
  readonly ports: readonly number[]
}
