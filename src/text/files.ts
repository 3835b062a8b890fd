/** The port to files: the text of one. @throws GateError with one of the FILE_ codes, TIMEOUT, CANCELLED */
export type ReadText = (path: string) => Promise<string>
