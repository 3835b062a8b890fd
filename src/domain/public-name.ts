/** Prefixes of names that build tools copy into web pages; case matters. */
export const PUBLIC_PREFIX =
  /^(NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY|PUBLIC|NG_APP|STORYBOOK)_(?=.)/

/** Whether a front-end framework exposes the variable to every visitor. */
export function isPublicName(name: string): boolean {
  return PUBLIC_PREFIX.test(name)
}
