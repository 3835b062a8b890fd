/** Texts that a reader reads otherwise than BOOLEAN_READERS says. No variable that is meant as a boolean has one of them. */
export const BOOLEAN_DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  // Any number but 0 is true, and Python's strip knows no byte order mark. The environment holds no NUL.
  'django-environ': ['2', '-1', '01', '+1', '\ufefftrue', 'true\0', '\uff11', '\u0661'],
  // It reads TOML: numbers that are 0 and an empty table are false.
  dynaconf: ['0.0', '-0', 'true\0', '{}'],
  // Rust trims no byte order mark.
  figment: ['\ufefftrue'],
  // Java trims no byte order mark, and trims NUL, which no environment holds.
  spring: ['\ufefftrue', 'true\0'],
  quarkus: ['\ufefftrue', 'true\0'],
  // It reads JSON.
  flask: ['0.0', '-0', 'null', 'true\0', '{}'],
}
