import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { needShape, type TestSheet, testWorkbook } from './testing.ts'

const headings = ['序号', '企业名称', '需求名称', '技术领域', '需求描述', '拟投入经费\n（万元）', '完成时限']

async function read(...sheets: TestSheet[]) {
  const table = await readTable(testWorkbook(...sheets), '.xlsx', needShape)
  return {
    ...table,
    titles: table.records.map((record) => record.values.get('title')),
    said: table.remarks.map(({ sheet, row, reason }) => `${sheet}/${row}/${reason}`),
  }
}

describe('a summary as a bureau sends it', () => {
  const sheet: TestSheet = {
    name: '汇总',
    rows: [
      ['某区技术需求汇总表（第一批）', null, null, null, null, null, null],
      ['填报单位：', null, null, '填报日期：2024年5月', null, null, null],
      headings,
      [1, '临河机械厂', '齿轮箱低温润滑', '先进制造', '零下三十度启动困难', '８０', '2025年6月底前'],
      [2, null, '齿面磨削烧伤检测', '先进制造', '靠人工酸洗抽检', '面议', null],
      [null, null, null, null, null, null, null],
      [3, '清泉食品公司', '藕粉速溶性改进', '农业', '冲调结块', 30, { date: 45_657 }],
      [4, '清泉食品公司', null, '农业', '想找酶制剂专家', null, null],
      [5, null, null, null, null, null, null],
      ['合计', null, null, null, null, 110, null],
      ['说明：', '经费为计划数', null, null, null, null, null],
    ],
    merges: ['A1:G1', 'B4:B5'],
  }

  it('reads the needs under the header and fills merged cells downwards', async () => {
    const { records, titles } = await read(sheet)
    expect(titles).toEqual(['齿轮箱低温润滑', '齿面磨削烧伤检测', '藕粉速溶性改进'])
    expect(records.map((record) => [record.row, record.values.get('organization')])).toEqual([
      [4, '临河机械厂'],
      [5, '临河机械厂'],
      [7, '清泉食品公司'],
    ])
    expect(records.map((record) => record.values.get('budget'))).toEqual(['８０', '面议', '30'])
    expect(records[2]?.values.get('deadline')).toBe('2024-12-31')
    expect(records[0]?.headings.get('budget')).toBe('拟投入经费\n（万元）')
  })

  it('remarks on the incomplete row, the total and the note, not on numbered blank rows', async () => {
    expect((await read(sheet)).said).toEqual([
      '汇总/8/缺少“需求名称”，无法对接',
      '汇总/10/合计行，不是数据',
      '汇总/11/说明或落款行，不是数据',
    ])
  })
})

describe('other things that sheets hold', () => {
  const one = (title: string) => ['临河机械厂', title, '描述']
  const head = ['企业名称', '需求名称', '需求描述']

  it('reads several sheets, says which have no header, and leaves hidden sheets out', async () => {
    const { titles, said } = await read(
      { name: '填表说明', rows: [['请于七月前报送']] },
      { name: '甲镇', rows: [head, one('甲')] },
      { name: '乙镇', rows: [head, one('乙')] },
      { name: '旧稿', rows: [head, one('丙')], hidden: true },
    )
    expect(titles).toEqual(['甲', '乙'])
    expect(said).toEqual([
      '填表说明/null/没有认出表头（找不到名称列），未读取',
      '旧稿/null/隐藏的工作表，未读取',
    ])
  })

  it('reads hidden rows and says so', async () => {
    const { titles, said } = await read({ name: '表', rows: [head, one('甲'), one('乙')], hiddenRows: [3] })
    expect(titles).toEqual(['甲', '乙'])
    expect(said).toEqual(['表/3/隐藏行，已照常读取'])
  })

  it('joins a need whose title is merged over several rows', async () => {
    const { records } = await read({
      name: '表',
      rows: [head, ['临河机械厂', '甲', '第一点'], [null, null, '第二点'], one('乙')],
      merges: ['A2:A3', 'B2:B3'],
    })
    expect(records.map((record) => record.values.get('problem'))).toEqual(['第一点\n第二点', '描述'])
  })

  it('reads headings on two rows', async () => {
    const { records } = await read({
      name: '表',
      rows: [
        ['企业名称', '需求名称', '联系方式', null],
        [null, null, '联系人', '联系电话'],
        ['临河机械厂', '甲', '赵工', '0500-1'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1'],
    })
    expect([...(records[0]?.values.values() ?? [])]).toEqual(['临河机械厂', '甲', '赵工', '0500-1'])
    expect(records).toHaveLength(1)
  })

  it('passes over headers that are repeated, and follows those of a further table', async () => {
    const { titles, said } = await read({
      name: '表',
      rows: [
        head,
        one('甲'),
        head,
        one('乙'),
        ['需求名称', '企业名称', '需求描述'],
        ['丙', '清泉食品公司', '描述'],
      ],
    })
    expect(titles).toEqual(['甲', '乙', '丙'])
    expect(said).toEqual([])
  })

  it('reads what formulas and links show', async () => {
    const { records } = await read({
      name: '表',
      rows: [
        head,
        [
          { f: 'HYPERLINK("http://example.com/","临河机械厂")', v: '临河机械厂' },
          { f: 'A2&"润滑"', v: '齿轮润滑' },
          '=1+1',
        ],
        ['=HYPERLINK("http://example.com/","清泉公司")', '乙', '描述'],
      ],
    })
    expect(records.map((record) => [record.values.get('organization'), record.values.get('title')])).toEqual([
      ['临河机械厂', '齿轮润滑'],
      ['清泉公司', '乙'],
    ])
    expect(records[0]?.values.get('problem')).toBe('=1+1')
  })

  it('passes over the example of a form, and takes 同上 for the cell above', async () => {
    const { records, said } = await read({
      name: '表',
      rows: [
        ['序号', ...head],
        ['示例', ...one('某某技术')],
        [1, ...one('甲')],
        [2, '同上', '乙', '/'],
      ],
    })
    expect(records.map((record) => record.values.get('organization'))).toEqual(['临河机械厂', '临河机械厂'])
    expect(records[1]?.values.has('problem')).toBe(false)
    expect(said).toEqual(['表/2/示例行，不是数据'])
  })

  it('keeps long numbers and decimal fractions as written', async () => {
    const { records } = await read({
      name: '表',
      rows: [
        ['需求名称', '联系电话', '预算'],
        ['甲', 13_900_000_001, 0.1 + 0.2],
      ],
    })
    expect([...(records[0]?.values.values() ?? [])]).toEqual(['甲', '13900000001', '0.3'])
  })
})
