import { cleanCell } from './clean-cell.ts'
import { type TableLimits, tableLimits } from './limits.ts'
import { noColumns, type Sheet, type SheetRow } from './sheet.ts'

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function boundsText({ min, max }: { min?: unknown; max?: unknown }): string {
  if (typeof min === 'number' && typeof max === 'number') return `${min}-${max}`
  if (typeof min === 'number') return `≥${min}`
  return typeof max === 'number' ? `≤${max}` : ''
}

/** A JSON value as a cell would show it: lists joined, `{min, max}` as a range, other objects by their values. */
function valueText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (depth > 2) return ''
  const texts = (values: readonly unknown[]) =>
    values.map((item) => valueText(item, depth + 1)).filter((text) => text !== '')
  if (Array.isArray(value)) return texts(value).join('；')
  if (!isPlainObject(value)) return ''
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => key === 'min' || key === 'max')) return boundsText(value)
  return texts(Object.values(value)).join(' ')
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return isPlainObject(value) ? value : null
  } catch {
    return null
  }
}

/**
 * One JSON object a line as a sheet whose first row, number 0, holds the keys in order of appearance. Lines that are
 * no object are noted and left out; rows bear their line number.
 */
export function jsonLinesSheet(text: string, limits: TableLimits = tableLimits): Sheet {
  const columns = new Map<string, number>()
  const rows: SheetRow[] = []
  const notes: string[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (rows.length >= limits.rows) {
      notes.push(`超过 ${limits.rows} 行，以后的行没有读取`)
      break
    }
    if (line.trim() === '') continue
    const object = objectIn(line)
    if (object === null) {
      notes.push(`第 ${at + 1} 行不是 JSON 对象，已跳过`)
      continue
    }
    const cells: string[] = []
    for (const [key, value] of Object.entries(object)) {
      const column = columns.get(key) ?? columns.size
      if (column >= limits.columns) continue
      columns.set(key, column)
      while (cells.length <= column) cells.push('')
      cells[column] = cleanCell(valueText(value))
    }
    rows.push({ number: at + 1, cells, continued: noColumns, hidden: false })
  }
  const heading: SheetRow = {
    number: 0,
    cells: [...columns.keys()].map(cleanCell),
    continued: noColumns,
    hidden: false,
  }
  return {
    name: null,
    hidden: false,
    isForm: false,
    rows: rows.length === 0 ? [] : [heading, ...rows],
    notes,
  }
}
