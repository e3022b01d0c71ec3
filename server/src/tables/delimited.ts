import { parse } from 'csv-parse/sync'
import { cleanCell } from './clean-cell.ts'
import { type TableLimits, tableLimits } from './limits.ts'
import { textOfNeutral } from './neutral-text.ts'
import { noColumns, type Sheet, type SheetRow } from './sheet.ts'

const delimiters = [',', ';', '\t', '，', '|']
const sampleLength = 65_536
const sampleRows = 40

type Parsed = { records: string[][]; failedAt: number | null }

function records(text: string, delimiter: string, mostRows: number): Parsed {
  const read: string[][] = []
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRows,
      on_record: (record: string[]) => {
        read.push(record)
        return null
      },
    })
    return { records: read, failedAt: null }
  } catch {
    return { records: read, failedAt: read.length + 1 }
  }
}

/** `sep=;` in the first line tells Excel the delimiter. */
const statedDelimiter = /^\ufeff?"?sep=(.)"?\r?\n/i

function delimiterOf(text: string, headingsIn: (cells: readonly string[]) => number): string {
  const stated = statedDelimiter.exec(text.slice(0, 20))?.[1]
  if (stated !== undefined) return stated
  const sample = text.slice(0, sampleLength)
  const [best] = delimiters
    .map((delimiter) => {
      const rows = records(sample, delimiter, sampleRows).records
      return {
        delimiter,
        headings: Math.max(0, ...rows.map(headingsIn)),
        columns: Math.max(0, ...rows.map((row) => row.length)),
      }
    })
    .sort((a, b) => b.headings - a.headings || b.columns - a.columns)
  return best?.delimiter ?? ','
}

/**
 * A text table as one sheet without a name. The delimiter (comma, semicolon, tab, bar) is the one under which most
 * headings are known to `headingsIn`. Rows are numbered as Excel does when it opens the file.
 */
export function delimitedSheet(
  text: string,
  headingsIn: (cells: readonly string[]) => number,
  limits: TableLimits = tableLimits,
): Sheet {
  const delimiter = delimiterOf(text, headingsIn)
  const { records: read, failedAt } = records(text, delimiter, limits.rows + 1)
  const rows: SheetRow[] = []
  for (const [at, record] of read.slice(0, limits.rows).entries()) {
    const cells = record.slice(0, limits.columns).map((cell) => textOfNeutral(cleanCell(cell)))
    if (cells.some((cell) => cell !== '')) {
      rows.push({ number: at + 1, cells, continued: noColumns, hidden: false })
    }
  }
  const notes: string[] = []
  if (failedAt !== null) notes.push(`第 ${failedAt} 行的引号没有闭合，此行及以后的行没有读取`)
  if (read.length > limits.rows) notes.push(`超过 ${limits.rows} 行，以后的行没有读取`)
  return { name: null, hidden: false, isForm: true, rows, notes }
}
