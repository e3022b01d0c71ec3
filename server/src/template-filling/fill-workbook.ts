import { strFromU8, strToU8, zipSync } from 'fflate'
import { invalid } from '../errors.ts'
import { inflateWithin } from '../tables/inflate-within.ts'
import { tableLimits } from '../tables/limits.ts'
import { zipParts } from '../tables/zip-directory.ts'

export interface FilledCell {
  sheet: string
  /** such as `C5` */
  cell: string
  /** null empties the cell */
  value: number | null
  /** whether the value is hundredths, which a cell shown as a percentage takes as a part of one */
  percent: boolean
}

/**
 * The workbook with numbers in the given cells. Only these cells are touched: every other byte of the sheets, the
 * styles, formulas, pictures and all other parts stay. Formulas are computed anew when it is opened.
 */
export function fillWorkbook(bytes: Uint8Array, cells: readonly FilledCell[]): Buffer {
  const parts = new Map(inflateWithin(zipParts(bytes, tableLimits.parts), tableLimits.inflatedBytes))
  const text = (name: string) => {
    const part = parts.get(name)
    return part ? strFromU8(part) : undefined
  }
  const workbook = text('xl/workbook.xml')
  if (!workbook) throw invalid('/file', '模板不是有效的 xlsx 文件')
  const sheets = sheetPaths(workbook, text('xl/_rels/workbook.xml.rels') ?? '')
  const percents = percentStyles(text('xl/styles.xml') ?? '')

  for (const { sheet, cell, value, percent } of cells) {
    const path = sheets.get(sheet)
    const xml = path && text(path)
    if (!path || !xml) throw invalid('/bindings', `模板里没有工作表“${sheet}”`)
    const shown = (style: number) =>
      value === null ? null : percent && percents.has(style) ? value / 100 : value
    parts.set(path, strToU8(withCell(xml, { sheet, cell, shown })))
  }
  parts.set('xl/workbook.xml', strToU8(computedOnOpening(workbook)))
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** Names as they are shown, with where each sheet is kept. */
function sheetPaths(workbook: string, relations: string): Map<string, string> {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return new Map(
    [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? ''
      return [plain(attribute(tag, 'name') ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')

/** The cell formats that show a number as a percentage. */
function percentStyles(styles: string): Set<number> {
  const own = new Set(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)]
      .filter(([tag]) => attribute(tag, 'formatCode')?.includes('%'))
      .map(([tag]) => Number(attribute(tag, 'numFmtId'))),
  )
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? ''
  const shown = [...formats.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'numFmtId')))
  return new Set(shown.flatMap((id, at) => (id === 9 || id === 10 || own.has(id) ? [at] : [])))
}

interface Written {
  sheet: string
  cell: string
  shown: (style: number) => number | null
}

function withCell(xml: string, { sheet, cell, shown }: Written): string {
  const write = (style: string | undefined) => {
    const value = shown(Number(style ?? 0))
    const opened = `<c r="${cell}"${style === undefined ? '' : ` s="${style}"`}`
    return value === null ? `${opened}/>` : `${opened}><v>${value}</v></c>`
  }
  const known = new RegExp(`<c\\b([^>]*?\\sr="${cell}"[^>]*?)(?:/>|>([\\s\\S]*?)</c>)`).exec(xml)
  if (known) {
    if (/<f[\s>/]/.test(known[2] ?? '')) throw invalid('/bindings', `“${sheet}”的 ${cell} 是公式，不能填数`)
    return replaceAt(xml, known.index, known[0].length, write(attribute(known[1] ?? '', 's')))
  }
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const line = new RegExp(`<row\\b([^>]*?\\sr="${row}"[^>]*?)(?:/>|>([\\s\\S]*?)</row>)`).exec(xml)
  if (line) {
    const inside = line[2] ?? ''
    const next = [...inside.matchAll(/<c\b[^>]*?\sr="([A-Z]+)\d+"/g)].find(
      ([, other = '']) => columnNumber(other) > columnNumber(column),
    )
    const at = next?.index ?? inside.length
    const cells = `${inside.slice(0, at)}${write(undefined)}${inside.slice(at)}`
    return replaceAt(xml, line.index, line[0].length, `<row${line[1]}>${cells}</row>`)
  }
  const added = `<row r="${row}">${write(undefined)}</row>`
  if (/<sheetData\s*\/>/.test(xml)) return xml.replace(/<sheetData\s*\/>/, `<sheetData>${added}</sheetData>`)
  const later = [...xml.matchAll(/<row\b[^>]*?\sr="(\d+)"/g)].find(([, other]) => Number(other) > Number(row))
  const at = later?.index ?? xml.indexOf('</sheetData>')
  if (at < 0) throw invalid('/file', `“${sheet}”没有表格内容`)
  return replaceAt(xml, at, 0, added)
}

const replaceAt = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length)

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** What formulas made of the empty form is stale: the program that opens it computes them anew. */
function computedOnOpening(workbook: string): string {
  const calc = /<calcPr\b[^>]*>/.exec(workbook)?.[0]
  if (calc?.includes('fullCalcOnLoad'))
    return workbook.replace(/fullCalcOnLoad="[^"]*"/, 'fullCalcOnLoad="1"')
  if (calc) return workbook.replace('<calcPr', '<calcPr fullCalcOnLoad="1"')
  const before = ['</definedNames>', '</externalReferences>', '</functionGroups>', '</sheets>']
  const end = before.find((tag) => workbook.includes(tag)) ?? '</sheets>'
  return workbook.replace(end, `${end}<calcPr fullCalcOnLoad="1"/>`)
}
