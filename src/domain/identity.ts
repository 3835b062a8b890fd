/** With which credentials the secrets of an environment are read, when the run's own are not enough. */
export interface Identity {
  /** A profile of the AWS configuration; null for the run's own credentials. */
  readonly profile: string | null
  /** The role that they take; null for none. */
  readonly role: AssumedRole | null
}

/** A role that STS gives the credentials of. */
export interface AssumedRole {
  readonly arn: string
  readonly externalId: string | null
  /** How CloudTrail names the session. */
  readonly sessionName: string
}

/** The ARN of an IAM role. */
export const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/

/** The name at the end of the ARN of a role. */
export function roleName({ arn }: AssumedRole): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

/** A session name that STS takes: 2 to 64 letters, digits and `+=,.@-`. */
export function sessionNameOf(...parts: readonly string[]): string {
  return parts
    .join('-')
    .replace(/[^\w+=,.@-]/g, '-')
    .slice(0, 64)
}
