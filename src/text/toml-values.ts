/** A date or time without quotes. */
export class TomlMoment {}

/** A number with a fraction or an exponent. Whole numbers are `bigint`. */
export class TomlFloat {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}
