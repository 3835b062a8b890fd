/**
 * Country, area and number: the form of every region so far. A list would go stale and refuse new ones,
 * and the SDKs (partitions.json of their endpoint rules) go by forms as well.
 */
const REGION =
  /^(us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2}|[a-z]{2})-(north|south|central|(north|south)?(east|west))-\d{1,2}$/

/** Whether a text is the code of an AWS region, and nothing else. */
export function isRegion(name: string): boolean {
  return REGION.test(name)
}
