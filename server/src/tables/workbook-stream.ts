import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { sheetXml, type WrittenSheet, xmlText } from './sheet-xml.ts'
import { stylesXml } from './workbook-styles.ts'

/** The most rows of one sheet in Excel, its heading among them. */
export const MOST_SHEET_ROWS = 1_048_576

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Instead of the present time, which a file need not tell. */
const mtime = new Date(2020, 0, 1)

const relationships = (each: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function fixedParts(sheets: readonly WrittenSheet[]): [name: string, xml: string][] {
  const numbers = sheets.map((_, at) => at + 1)
  const types = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbers.map((number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ]
}

/** Not every program finds a filter that the workbook does not name. */
function workbookXml(sheets: readonly WrittenSheet[], ranges: readonly string[]): string {
  const entries = sheets.map(({ name, hidden }, at) => {
    const state = hidden ? ' state="hidden"' : ''
    return `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const filters = sheets.map(({ name }, at) => {
    const range = xmlText(`'${name.replaceAll("'", "''")}'!${ranges[at]}`)
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${range}</definedName>`
  })
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

/**
 * The bytes of an .xlsx, written as its rows come and as fast as they are read. Where the reader goes away the rows
 * are not asked for any further; where a row fails the stream does.
 */
export function workbookStream(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile()
  const bytes = zip.outputStream as Readable
  for (const [name, xml] of fixedParts(sheets)) zip.addBuffer(Buffer.from(xml), name, { mtime })
  const ranges: string[] = []
  const sources = sheets.map((sheet, at) => {
    const xml = sheetXml(sheet, (range) => {
      ranges[at] = range
    })
    return Readable.from(xml, { objectMode: false })
  })
  for (const [at, source] of sources.entries()) {
    zip.addReadStream(source, `xl/worksheets/sheet${at + 1}.xml`, { mtime, compress: true })
  }
  // written last: only then are the ranges known
  zip.addReadStreamLazy('xl/workbook.xml', { mtime }, (give) =>
    give(null, Readable.from([workbookXml(sheets, ranges)], { objectMode: false })),
  )
  zip.on('error', (error: Error) => bytes.destroy(error))
  bytes.on('close', () => {
    for (const source of sources) source.destroy()
  })
  zip.end()
  return bytes
}
