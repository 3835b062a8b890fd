/** What build tools copy into the pages that browsers load, by the beginning of a name; they mind the case. */
export const PUBLIC_PREFIX =
  /^(NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY|PUBLIC|NG_APP|STORYBOOK)_(?=.)/

/** Whether a front-end framework hands the variable to every visitor. */
export function isPublicName(name: string): boolean {
  return PUBLIC_PREFIX.test(name)
}
