/** The port to files: the text of one. @throws GateError FILE_NOT_FOUND, FILE_UNREADABLE */
export type ReadText = (path: string) => Promise<string>
