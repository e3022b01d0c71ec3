import type { ImportKind } from '@duijie/shared/import-queries'
import { agreementColumns, agreementProseColumns } from '@duijie/shared/import-values/agreement-columns'
import { resultColumns, resultProseColumns } from '@duijie/shared/import-values/result-columns'
import { secondmentColumns, secondmentProseColumns } from '@duijie/shared/import-values/secondment-columns'
import { visitColumns, visitProseColumns } from '@duijie/shared/import-values/visit-columns'
import { voucherColumns, voucherProseColumns } from '@duijie/shared/import-values/voucher-columns'
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../tables/read-table.ts'
import type { TableShape } from '../../tables/record-values.ts'
import { needShape } from '../../tables/testing.ts'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** As an import reads them. */
const shapes = {
  needs: needShape,
  results: { columns: resultColumns, prose: resultProseColumns },
  visits: { columns: visitColumns, prose: visitProseColumns },
  agreements: { columns: agreementColumns, prose: agreementProseColumns },
  vouchers: { columns: voucherColumns, prose: voucherProseColumns },
  secondments: { columns: secondmentColumns, prose: secondmentProseColumns },
} satisfies Partial<Record<ImportKind, TableShape<string>>>
const kinds = Object.keys(shapes) as (keyof typeof shapes)[]

describe('a template', () => {
  it.each(kinds)('of %s is read as a table of known columns without a row', async (list) => {
    for (const language of ['zh', 'en']) {
      const { rawPayload } = await test.visitor.get(`/exports/templates/${list}?language=${language}`)
      expect(await readTable<string>(rawPayload, '.xlsx', shapes[list])).toEqual({
        records: [],
        remarks: [],
        unknownHeadings: [],
      })
    }
  })

  it('offers the words of closed lists and the townships of the district', async () => {
    const { name } = await test.factories.township()
    const { rawPayload, headers } = await test.visitor.get('/exports/templates/needs')
    expect(headers['content-disposition']).toContain(encodeURIComponent('技术需求导入模板.xlsx'))
    const book = read(rawPayload, { type: 'buffer' })
    expect(book.SheetNames).toEqual(['技术需求导入模板', '填写说明', '选项'])
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1])
    const options = utils.sheet_to_json<Record<string, string>>(book.Sheets.选项 ?? {})
    expect(options.map((row) => row.需求类型).filter(Boolean)).toContain('技术攻关')
    expect(options.map((row) => row['乡镇/园区'])).toContain(name)
    const sheet = Buffer.from(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? []).toString()
    // the column 技术领域, third of the sheet, takes one of the ten fields and nothing else
    expect(sheet).toMatch(
      /<dataValidation [^>]*type="list" showErrorMessage="1"[^>]* sqref="C2:C2001"><formula1>'选项'!\$A\$2:\$A\$11</,
    )
  })
})
