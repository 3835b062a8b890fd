export type Colour = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold'

/** Sets a text in a colour, or returns it unchanged. */
export type Paint = (colour: Colour, text: string) => string
