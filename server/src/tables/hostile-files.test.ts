import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableLimits } from './limits.ts'
import { readTable } from './read-table.ts'
import { needShape, testWorkbook } from './testing.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { workbookSheets } from './workbook.ts'

const good = testWorkbook({
  name: '表',
  rows: [
    ['需求名称', '企业名称'],
    ['甲', '乙'],
  ],
})
const sheetPart = 'xl/worksheets/sheet1.xml'

function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(good)
  change(parts)
  return zipSync(parts)
}

function changedSheet(change: (xml: string) => string): Uint8Array {
  return changed((parts) => {
    parts[sheetPart] = strToU8(change(strFromU8(parts[sheetPart] ?? new Uint8Array())))
  })
}

function read(bytes: Uint8Array) {
  return readTable(bytes, '.xlsx', needShape)
}

describe('files that are refused in one line', () => {
  it.each([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['text', Buffer.from('需求名称,企业名称\n'), '不是有效的 .xlsx 文件'],
    ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 .xls'],
    ['half an archive', good.subarray(0, good.length / 2), '不完整或已损坏'],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('x') }), '没有工作簿'],
    [
      'a broken part',
      changed((parts) => {
        parts['xl/workbook.xml'] = strToU8('<workbook><sheets><sheet')
      }),
      '',
    ],
    [
      'a document type',
      changedSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')),
      'DOCTYPE',
    ],
    [
      'a part in another encoding, in which nothing would be found',
      changed((parts) => {
        const text = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
        parts['xl/worksheets/sheet1.xml'] = Buffer.from(`\ufeff${text}`, 'utf16le')
      }),
      '不是 UTF-8 编码',
    ],
  ])('%s', async (_, bytes, reason) => {
    let message = ''
    try {
      const table = await read(bytes)
      expect(table.records).toEqual([])
      return
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile)
      message = (error as Error).message
    }
    expect(message).toContain(reason)
    expect(message).not.toContain('\n')
  })

  it('what inflates beyond the limit, before it is parsed', async () => {
    const bomb = changedSheet((xml) =>
      xml.replace('<sheetData>', `<!--${' '.repeat(70 * 1024 * 1024)}--><sheetData>`),
    )
    expect(bomb.length).toBeLessThan(200_000)
    await expect(read(bomb)).rejects.toThrow('解压后超过 64 MB 的上限，拒绝读取')
  })

  it('what declares a small size and inflates to a large one', () => {
    const bomb = Buffer.from(changedSheet((xml) => xml + ' '.repeat(3 * 1024 * 1024)))
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1))
      bomb.writeUInt32LE(10, at + 24)
    expect(() => workbookSheets(bomb, { ...tableLimits, inflatedBytes: 1024 * 1024 })).toThrow(
      '解压后超过 1 MB',
    )
  })

  it('too many parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`xl/${at}.xml`, strToU8('<x/>')]))
    expect(() => workbookSheets(zipSync(parts), { ...tableLimits, parts: 10 })).toThrow('超过 10 个')
  })
})

describe('claims that must not be believed', () => {
  it.each([
    [
      'a link over billions of cells',
      '</sheetData>',
      '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
    ],
    [
      'a column description over billions of columns',
      '<sheetData>',
      '<cols><col min="1" max="2000000000" width="9"/></cols><sheetData>',
    ],
    [
      'a merge over all cells',
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    ['a dimension over all cells', '<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'],
    [
      'a row far below',
      '</sheetData>',
      '<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    ],
    [
      'a column far to the right',
      '</sheetData>',
      '<row r="3"><c r="ZZZZZZZ3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    ],
  ])('%s', async (_, before, after) => {
    const started = performance.now()
    const table = await read(changedSheet((xml) => xml.replace(before, after)))
    expect(table.records.map((record) => record.values.get('title'))).toContain('甲')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('headings named after parts of every object', async () => {
    const bytes = testWorkbook({
      name: '__proto__',
      rows: [
        ['需求名称', '__proto__', 'constructor'],
        ['甲', 'x', 'y'],
      ],
    })
    const table = await read(bytes)
    expect(table.unknownHeadings).toEqual(['__proto__', 'constructor'])
    expect(table.records[0]?.values.get('title')).toBe('甲')
  })
})
