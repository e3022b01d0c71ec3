import { randomUUID } from 'node:crypto'
import type { ReportTemplate } from '@duijie/shared/report-templates'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testWorkbook } from '../tables/testing.ts'
import { formOf } from '../testing/form.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { formSheets } from './form-sheets.ts'

const SHEET =
  '<worksheet><cols><col min="1" max="1" width="30"/></cols><sheetData>' +
  '<row r="1" ht="40"><c r="A1" s="7" t="s"><v>0</v></c></row>' +
  '<row r="3" spans="1:5"><c r="A3" s="2" t="inlineStr"><is><t>签约</t></is></c><c r="C3" s="4"/>' +
  '<c r="D3" s="5"><v>1</v></c><c r="E3" s="2"><f>C3*2</f><v>0</v></c></row>' +
  '</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells></worksheet>'
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs count="6">' +
  '<xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="170"/>' +
  '</cellXfs></styleSheet>'
const form = () =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="月报 &amp; 表" sheetId="1" r:id="rId3"/></sheets><definedNames/></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId3" Type="x" Target="worksheets/sheet9.xml"/></Relationships>',
        'xl/worksheets/sheet9.xml': SHEET,
        'xl/styles.xml': STYLES,
        'xl/media/image1.png': 'picture',
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
const sheet = '月报 & 表'
const xmlOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet9.xml'] ?? new Uint8Array())

describe('a form', () => {
  it('is filled in the cells that were named, and all else stays as it was', () => {
    const cell = (at: string, value: number | null, percent = false) => ({ sheet, cell: at, value, percent })
    const filled = fillWorkbook(form(), [
      cell('C3', 105),
      cell('D3', 49, true),
      cell('B3', 610.02),
      cell('C2', 7),
      cell('AA9', 1),
    ])
    const parts = unzipSync(new Uint8Array(filled))
    const xml = xmlOf(new Uint8Array(filled))
    expect(xml).toContain('<c r="C3" s="4"><v>105</v></c>')
    expect(xml).toContain('<c r="D3" s="5"><v>0.49</v></c>')
    // in the order of columns and rows, as readers demand
    expect(xml).toMatch(/r="A3".*<c r="B3"><v>610.02<\/v><\/c><c r="C3"/)
    expect(xml).toMatch(/<row r="1".*<row r="2"><c r="C2"><v>7<\/v><\/c><\/row><row r="3".*<row r="9">/)
    expect(xml).toContain('<f>C3*2</f>')
    expect(xml).toContain('<mergeCell ref="A1:E1"/>')
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toBe(STYLES)
    expect(strFromU8(parts['xl/media/image1.png'] ?? new Uint8Array())).toBe('picture')
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"')
    expect(() => fillWorkbook(form(), [cell('E3', 1)])).toThrow('E3 是公式')
    expect(() => fillWorkbook(form(), [{ ...cell('A1', 1), sheet: '季报' }])).toThrow('没有工作表“季报”')
  })
})

describe('a form to point at', () => {
  it('is a table with its merged cells, and says which cells are formulas', () => {
    const bytes = testWorkbook({
      name: '年报',
      rows: [
        ['2026年统计表', null, null, null],
        ['指标', '单位', '本期', '增幅'],
        ['走访企业', '家', null, { f: 'C3*2', v: 126 }],
      ],
      merges: ['A1:D1', 'B2:B3'],
    })
    const [shown, ...others] = formSheets(Buffer.from(bytes))
    expect(others).toEqual([])
    expect(shown).toMatchObject({ name: '年报', columns: ['A', 'B', 'C', 'D'], cut: false })
    const cells = shown?.rows.map((row) =>
      row.cells.map(({ cell, text, columnSpan, rowSpan }) => `${cell} ${text} ${columnSpan}×${rowSpan}`),
    )
    expect(cells).toEqual([
      ['A1 2026年统计表 4×1'],
      ['A2 指标 1×1', 'B2 单位 1×2', 'C2 本期 1×1', 'D2 增幅 1×1'],
      ['A3 走访企业 1×1', 'C3  1×1', 'D3 126 1×1'],
    ])
    expect(shown?.rows[2]?.cells.map(({ formula }) => formula)).toEqual([false, false, true])
    expect(() => formSheets(Buffer.from('no workbook'))).toThrow('xlsx')
  })

  it('shows the first part of a sheet without an end', () => {
    const long = Array.from({ length: 400 }, (_, row) => [row])
    const [shown] = formSheets(Buffer.from(testWorkbook({ name: '长表', rows: long })))
    expect(shown).toMatchObject({ cut: true })
    expect(shown?.rows).toHaveLength(150)
  })
})

describe('a template', () => {
  let test: TestApp
  let staff: Client
  beforeAll(async () => {
    test = await createTestApp({ clock: () => new Date('2026-11-20T04:00:00Z') })
    staff = await test.signInAs('staff')
  })
  afterAll(() => test.close())

  it('is uploaded once, bound once, and filled for any days', async () => {
    const days = { from: '2026-01-01', to: '2026-12-31' }
    await staff.post('/entered-figures', {
      figureId: 'guide_books',
      ...days,
      value: 1080,
      source: '印刷合同',
    })
    const input = { title: '市局年报', bindings: [{ sheet, cell: 'c3', figureId: 'guide_books' }] }
    const made = (await staff.post('/report-templates', input)).json<ReportTemplate>()
    expect(made.bindings[0]).toMatchObject({ cell: 'C3', facet: 'value', townshipId: null })
    const filled = (from: string, to: string, client = staff) =>
      client.get(`/report-templates/${made.id}/filled.xlsx?from=${from}&to=${to}`)
    expect((await filled(days.from, days.to)).statusCode).toBe(409)
    const target = `subjectKind=report_template&subjectId=${made.id}`
    const { body, headers } = await formOf('表.xlsx', Buffer.from(form()))
    const up = await staff.post(`/attachments?${target}`, body, headers)
    expect(up.statusCode, up.body).toBe(201)
    expect(xmlOf(new Uint8Array((await filled(days.from, days.to)).rawPayload))).toContain('<v>1080</v>')
    // of a month nobody entered anything: the cell is empty and holds no old number
    expect(xmlOf(new Uint8Array((await filled('2026-05-01', '2026-05-31')).rawPayload))).toContain(
      '<c r="C3" s="4"/>',
    )
    const officer = await test.signInAs('township')
    expect((await officer.get(`/report-templates/${made.id}/sheets`)).statusCode).toBe(403)
    expect((await officer.get(`/report-templates/${made.id}/sheets`)).statusCode).toBe(403)
    expect((await filled(days.from, days.to, officer)).statusCode).toBe(403)
    expect((await officer.get(`/attachments?${target}`)).statusCode).toBe(404)
    expect(
      (await staff.get(`/attachments?subjectKind=report_template&subjectId=${randomUUID()}`)).statusCode,
    ).toBe(404)
    const twice = {
      ...input,
      bindings: [...input.bindings, { sheet, cell: 'C3', figureId: 'need_compendia' }],
    }
    const put = await staff.put(`/report-templates/${made.id}`, twice, { 'if-match': '"1"' })
    expect(put.body).toContain('同一个单元格只能填一个指标')
  })
})
