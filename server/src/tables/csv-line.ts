import { neutralText } from './neutral-text.ts'

/** Stands at the beginning of a CSV file, so that Excel reads it as UTF-8. */
export const csvStart = '\ufeff'

function csvField(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : neutralText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file (RFC 4180), its end included; texts cannot become formulas. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}
