import { describe, expect, it } from 'vitest'
import { delimitedSheet } from './delimited.ts'
import { headingsIn } from './header.ts'
import { tableLimits } from './limits.ts'
import { needShape } from './testing.ts'

const known = headingsIn(needShape.columns)

function rows(text: string) {
  return delimitedSheet(text, known).rows.map(({ number, cells }) => [number, ...cells])
}

describe('delimitedSheet', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j by the headings', (delimiter) => {
    const lines = [
      ['需求名称', '企业名称', '需求描述'],
      ['耐磨涂层', '临河机械厂', '寿命短, 易剥落; 返修多'],
    ]
    const quoted = lines.map((line) => line.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n')
    expect(rows(quoted)).toEqual([
      [1, ...(lines[0] ?? [])],
      [2, ...(lines[1] ?? [])],
    ])
  })

  it('numbers rows as Excel does: blank lines count, lines within quotes do not', () => {
    expect(rows('需求名称,描述\n\n甲,"一行\n二行"\n乙,三行\n')).toEqual([
      [1, '需求名称', '描述'],
      [3, '甲', '一行\n二行'],
      [4, '乙', '三行'],
    ])
  })

  it('obeys a stated delimiter', () => {
    expect(rows('sep=;\r\n需求名称;描述\r\n甲;乙\r\n').at(-1)).toEqual([3, '甲', '乙'])
  })

  it('reads what stands before an open quote and says where it stopped', () => {
    const sheet = delimitedSheet('需求名称,描述\n甲,乙\n"丙,丁\n戊,己\n', known)
    expect(sheet.rows.map((row) => row.cells[0])).toEqual(['需求名称', '甲'])
    expect(sheet.notes).toEqual(['第 3 行的引号没有闭合，此行及以后的行没有读取'])
  })

  it('stops at the limit of rows', () => {
    const sheet = delimitedSheet('需求名称\n甲\n乙\n丙\n', known, { ...tableLimits, rows: 3 })
    expect(sheet.rows).toHaveLength(3)
    expect(sheet.notes).toEqual(['超过 3 行，以后的行没有读取'])
  })
})
