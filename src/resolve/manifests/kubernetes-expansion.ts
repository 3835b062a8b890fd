/** What a name stands for; undefined when it is not set, which leaves the mark as it is. */
type KnownName = (
  name: string,
) => { readonly text: string } | { readonly because: string } | undefined

type ExpandedText = { readonly text: string } | { readonly because: string }

/**
 * Fills in `$(NAME)` in the value of a container's `env`; `$$` is a dollar sign (Kubernetes, "Define
 * Dependent Environment Variables"). What cannot be resolved stays as it is written.
 */
export function expand(value: string, known: KnownName): ExpandedText {
  const trouble: { because: string }[] = []
  const text = value.replace(/\$(?:(\$)|\(([^)]*)\))/g, (mark, escaped, name: string) => {
    if (escaped !== undefined) return '$'
    const found = known(name)
    if (found === undefined) return mark
    if ('text' in found) return found.text
    trouble.push(found)
    return ''
  })
  return trouble[0] ?? { text }
}

/** Variables that the kubelet sets for every Service of the namespace (Kubernetes, "Service", discovery). */
export const SERVICE_VARIABLE =
  /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?)$/
