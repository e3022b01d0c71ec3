import { describe, expect, it } from 'vitest'
import { jsonLinesSheet } from './json-lines.ts'
import { readTable } from './read-table.ts'
import { needShape } from './testing.ts'

describe('jsonLinesSheet', () => {
  it('reads values as a cell would show them', () => {
    const line = JSON.stringify({
      title: '甲',
      cooperation: ['许可', '转让'],
      budgetFen: { min: 100, max: 200 },
      price: { min: 5, max: null },
      ip: [{ kind: 'invention', number: 'ZL1' }],
      trl: 6,
      none: null,
    })
    const [heading, row] = jsonLinesSheet(line).rows
    expect(heading?.cells).toEqual(['title', 'cooperation', 'budgetFen', 'price', 'ip', 'trl', 'none'])
    expect(row?.cells).toEqual(['甲', '许可；转让', '100-200', '≥5', 'invention ZL1', '6', ''])
  })

  it('notes lines that are no object and reads on', () => {
    const sheet = jsonLinesSheet('{"title":"甲"}\n{"title":\n[1]\n"乙"\n\n{"title":"丙"}\r\n')
    expect(sheet.rows.slice(1).map((row) => [row.number, row.cells[0]])).toEqual([
      [1, '甲'],
      [6, '丙'],
    ])
    expect(sheet.notes).toEqual([2, 3, 4].map((row) => `第 ${row} 行不是 JSON 对象，已跳过`))
  })

  it('takes keys such as __proto__ for unknown columns and pollutes nothing', async () => {
    const text = '{"title":"甲","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
    const table = await readTable(Buffer.from(text), '.jsonl', needShape)
    expect(table.unknownHeadings).toEqual(['__proto__', 'constructor'])
    expect(table.records).toHaveLength(1)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('survives nesting without end', () => {
    const deep = `{"title":"甲","problem":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    expect(jsonLinesSheet(deep).rows.at(-1)?.cells[0]).toBe('甲')
  })

  it('keeps rows that a form would take for totals or notes', async () => {
    const text = '{"id":"合计","title":"合计算法"}\n{"id":"例1","title":"说明：书写规范检查"}'
    expect((await readTable(Buffer.from(text), '.jsonl', needShape)).records).toHaveLength(2)
  })
})
