/**
 * Country, area and number: the form of every region so far. A list would become outdated and refuse new regions;
 * the SDKs match forms too (partitions.json of their endpoint rules).
 */
const REGION =
  /^(us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2}|[a-z]{2})-(north|south|central|(north|south)?(east|west))-\d{1,2}$/

/** Whether a text is exactly an AWS region code. */
export function isRegion(name: string): boolean {
  return REGION.test(name)
}
