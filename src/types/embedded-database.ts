/** SQLite, under the names that drivers and URL dialects use, quoted or not. DuckDB is embedded too. */
const SCHEME =
  /^(jdbc:)?(sqlite[\w.+-]*|better-sqlite3|pysqlite|spatialite|sqlcipher|duckdb)(\+[\w-]+)?:/
const FILE = /^(file:|:memory:$|([a-z]:)?[\w./\\~-]*\.(db|sqlite|sqlite3|s3db|db3)([?#].*)?$)/
const KEYWORDS =
  /^(data ?source|filename) *= *(:memory:|[^;]*\.(db|sqlite|sqlite3|s3db|db3) *(;|$))/

/** Whether a connection string names a database in a file or in the process. */
export function isEmbeddedDatabase(raw: string): boolean {
  const text = raw
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  return [SCHEME, FILE, KEYWORDS].some((form) => form.test(text))
}
