const MB = 1024 * 1024

/** What a table file may hold at most; a file beyond is refused in one line, before it is parsed where that can be told. */
export const tableLimits = {
  /** bytes of the file itself */
  fileBytes: 256 * MB,
  /** bytes of an .xlsx after inflating the parts that are read */
  inflatedBytes: 64 * MB,
  /** parts of an .xlsx */
  parts: 5000,
  /** rows of one sheet or file */
  rows: 200_000,
  /** columns that are looked at */
  columns: 256,
  /** characters of one cell, as in Excel; the rest is cut */
  cellCharacters: 32_767,
} as const
export type TableLimits = { readonly [Limit in keyof typeof tableLimits]: number }

/** `64 MB` */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`
}
