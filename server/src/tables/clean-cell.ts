import { tableLimits } from './limits.ts'

const unwanted = /[^\P{Cc}\n\t]/gu
const byteOrderMark = /^\ufeff/

/** A cell without control characters, with plain line breaks, trimmed, and not longer than a cell may be. */
export function cleanCell(text: string): string {
  return text
    .slice(0, tableLimits.cellCharacters)
    .replace(byteOrderMark, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unwanted, '')
    .trim()
}
