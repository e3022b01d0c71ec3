import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'

/** A sheet to be printed: landscape A4, as wide as the page, its header on every page and frozen on screen. */
export type PrintedSheet = {
  name: string
  /** widths of the columns in characters */
  widths: readonly number[]
  rows: readonly Row[]
  /** how many rows from the top stay on the screen; the last of them is repeated on every page */
  headerRows: number
  /** cells (row and column from 0) that lead to a sheet of the workbook */
  links: readonly { row: number; column: number; sheet: string }[]
}

const longestSheetName = 31

/** A name that Excel takes for a sheet and that none of the taken ones (in lower case) equals; it becomes taken. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]/\\:*?'\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || '表'
  let name = plain.slice(0, longestSheetName).trim()
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
    const suffix = ` ${copy}`
    name = plain.slice(0, longestSheetName - suffix.length) + suffix
  }
  taken.add(name.toLowerCase())
  return name
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function hyperlinks({ links }: PrintedSheet): string {
  if (links.length === 0) return ''
  const each = links.map(({ row, column, sheet }) => {
    const location = sanitizeAttributeValue(`${quoted(sheet)}!A1`)
    return `<hyperlink ref="${getCellAddress(row, column)}" location="${location}"/>`
  })
  return `<hyperlinks>${each.join('')}</hyperlinks>`
}

const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const pageNumbers = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'

function printTitles(sheets: readonly PrintedSheet[]): string {
  const names = sheets.map(({ name, headerRows }, at) => {
    const rows = sanitizeTextContent(`${quoted(name)}!$${headerRows}:$${headerRows}`)
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${rows}</definedName>`
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

type WriterFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/** What the writer does not know of by itself: pages, repeated headers, links between sheets. */
function printing(sheets: readonly PrintedSheet[]): WriterFeature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => printTitles(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return xml
              .replace('<sheetViews', () => `${fitToPage}<sheetViews`)
              .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
              .replace('<pageMargins', () => `${sheet === undefined ? '' : hyperlinks(sheet)}<pageMargins`)
              .replace(/<pageSetup[^>]*\/>/, (setup) => setup + pageNumbers)
          },
        },
      },
    },
  }
}

/** The bytes of an .xlsx with these sheets. */
export async function printedWorkbook(sheets: readonly PrintedSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(
    sheets.map((sheet) => ({
      data: sheet.rows as Row[],
      sheet: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: sheet.headerRows,
      showGridLines: false,
    })),
    { fontFamily: '等线', fontSize: 10.5, features: [printing(sheets)] },
  ).toBuffer()
}

export type { Cell, Row }
