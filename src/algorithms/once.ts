/** A function that makes its result on the first call, and gives the same result ever after. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
