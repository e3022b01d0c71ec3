import { neutralText } from './neutral-text.ts'
import { plainCell, type SheetCell, serialOf } from './sheet-cell.ts'
import { cellStyles } from './workbook-styles.ts'

/** A column of a sheet that is written. */
export interface WrittenColumn {
  heading: string
  /** in characters */
  width: number
  /** must be filled in: its heading stands out */
  required?: boolean
  /** shown beside a cell that is chosen, in sheets to fill in */
  advice?: string
  /** the cells to choose a value from, such as `选项!$A$1:$A$10`; other values are refused if `closed` */
  choice?: { cells: string; closed: boolean }
}

export interface WrittenSheet {
  name: string
  columns: readonly WrittenColumn[]
  rows: AsyncIterable<readonly SheetCell[][]> | Iterable<readonly SheetCell[][]>
  hidden?: boolean
  /** rows below the heading that advice and choices hold for */
  filledRows?: number
}

const rowsAtOnce = 100
const longestText = 32_767
const longestPrompt = 255

// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML does not allow
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi

export const xmlText = (text: string) =>
  text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

function textCell(address: string, text: string, style: number): string {
  const written = xmlText(neutralText(text).slice(0, longestText).replace(/\r\n?/g, '\n')).replace(
    escapeLike,
    '_x005F_',
  )
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`
}

const numberCell = (address: string, value: number, style: number) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`

function cellXml(address: string, cell: SheetCell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(address, cell, cellStyles.text)
  if (typeof cell === 'number') return numberCell(address, cell, cellStyles.number)
  if ('wan' in cell) return numberCell(address, cell.wan, cellStyles.wan)
  const serial = serialOf(cell)
  return serial
    ? numberCell(address, serial.serial, cellStyles[serial.as])
    : textCell(address, String(plainCell(cell)), cellStyles.text)
}

function rowXml(number: number, cells: readonly SheetCell[]): string {
  const written = cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell)).join('')
  return `<row r="${number}">${written}</row>`
}

function headXml({ columns }: WrittenSheet): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const headings = columns.map(({ heading, required }, at) =>
    textCell(`${columnName(at)}1`, heading, required ? cellStyles.required : cellStyles.heading),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    `<row r="1" ht="24" customHeight="1">${headings.join('')}</row>`,
  ].join('')
}

function validationsXml({ columns, filledRows = 0 }: WrittenSheet): string {
  const each = columns.flatMap(({ heading, advice, choice }, at) => {
    if (filledRows === 0 || !(advice || choice)) return []
    const column = columnName(at)
    const kind = choice ? ` type="list" showErrorMessage="${choice.closed ? 1 : 0}"` : ''
    const prompt = advice
      ? ` showInputMessage="1" promptTitle="${xmlText(heading.slice(0, 32))}" prompt="${xmlText(advice.slice(0, longestPrompt))}"`
      : ''
    const formula = choice ? `<formula1>${xmlText(choice.cells)}</formula1>` : ''
    const cells = `${column}2:${column}${filledRows + 1}`
    return `<dataValidation allowBlank="1"${kind}${prompt} sqref="${cells}">${formula}</dataValidation>`
  })
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

/** The XML of a sheet, part by part as its rows come; tells the range of its table once it is known. */
export async function* sheetXml(
  sheet: WrittenSheet,
  written: (range: string) => void,
): AsyncGenerator<string> {
  yield headXml(sheet)
  let number = 1
  for await (const rows of sheet.rows) {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce).map((cells) => {
        number += 1
        return rowXml(number, cells)
      })
      yield part.join('')
    }
  }
  const last = columnName(sheet.columns.length - 1)
  const lastRow = Math.max(number, 2)
  written(`$A$1:$${last}$${lastRow}`)
  yield `</sheetData><autoFilter ref="A1:${last}${lastRow}"/>${validationsXml(sheet)}</worksheet>`
}
