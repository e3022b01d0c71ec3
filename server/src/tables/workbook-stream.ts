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

function partsOf(sheets: readonly WrittenSheet[]): [name: string, xml: string][] {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }))
  const types = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  const entries = numbered.map(
    ({ name, hidden, number }) =>
      `<sheet name="${xmlText(name)}" sheetId="${number}"${hidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbered.map(
          ({ number }) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const,
        ),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ]
}

/**
 * The bytes of an .xlsx, written as its rows come and as fast as they are read. Where the reader goes away the rows
 * are not asked for any further; where a row fails the stream does.
 */
export function workbookStream(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile()
  const bytes = zip.outputStream as Readable
  for (const [name, xml] of partsOf(sheets)) zip.addBuffer(Buffer.from(xml), name, { mtime })
  const sources = sheets.map((sheet) => Readable.from(sheetXml(sheet), { objectMode: false }))
  for (const [at, source] of sources.entries()) {
    zip.addReadStream(source, `xl/worksheets/sheet${at + 1}.xml`, { mtime, compress: true })
  }
  zip.on('error', (error: Error) => bytes.destroy(error))
  bytes.on('close', () => {
    for (const source of sources) source.destroy()
  })
  zip.end()
  return bytes
}
