import { randomUUID } from 'node:crypto'
import { agreements } from '@duijie/db/schema/agreements'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../attachments/testing/files.ts'
import { formOf } from '../testing/form.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date('2026-11-20T04:00:00Z') })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

async function signed(title: string, enterpriseId: string) {
  const id = randomUUID()
  const values = { id, title, kind: 'contract' as const, stage: 'signed' as const, enterpriseId }
  await test.db.insert(agreements).values({ ...values, signedOn: '2026-05-10' })
  return id
}
const archive = (client: Client, id = 'agreements_signed') =>
  client.get(`/figures/${id}/evidence.zip?from=2026-01-01&to=2026-12-31`)

describe('what proves a figure', () => {
  it('comes as one archive of what the reader may read, with those that lack it listed', async () => {
    const enterprise = await test.factories.organization()
    const proven = await signed('磁件/合作: 协议', enterprise.id)
    await signed('=没有扫描件', enterprise.id)
    for (const [name, visibility] of [
      ['合同扫描件.pdf', 'with_record'],
      ['内部意见.pdf', 'internal'],
    ] as const) {
      const { body, headers } = await formOf(name, pdf(name))
      const target = new URLSearchParams({ subjectKind: 'agreement', subjectId: proven, visibility })
      expect((await staff.post(`/attachments?${target}`, body, headers)).statusCode).toBe(201)
    }
    const answer = await archive(staff)
    expect(answer.headers['content-type']).toBe('application/zip')
    const parts = unzipSync(new Uint8Array(answer.rawPayload))
    const names = Object.keys(parts)
    expect(names[0]).toBe('00 佐证材料目录.xlsx')
    const scan = names.find((name) => name.endsWith('合同扫描件.pdf')) ?? ''
    expect(scan).toMatch(/^\d{3} 磁件_合作_ 协议\/\d{4} 合同扫描件\.pdf$/)
    expect(strFromU8(parts[scan] ?? new Uint8Array())).toBe(pdf('合同扫描件.pdf').toString())
    expect(names).toHaveLength(3)

    const book = read(parts['00 佐证材料目录.xlsx'], { type: 'array' })
    const rows = (sheet: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {})
    expect(rows('目录')).toHaveLength(2)
    expect(rows('缺材料的记录')).toEqual([expect.objectContaining({ 记录: "'=没有扫描件", 有无材料: '缺' })])

    const officer = await test.signInAs('township')
    expect(Object.keys(unzipSync(new Uint8Array((await archive(officer)).rawPayload)))).toHaveLength(1)
    expect((await archive(await test.signInAs('enterprise'))).statusCode).toBe(403)
  })

  it('is a list alone where nothing is behind the figure', async () => {
    const many = await archive(staff, 'need_compendia')
    expect(Object.keys(unzipSync(new Uint8Array(many.rawPayload)))).toEqual(['00 佐证材料目录.xlsx'])
  })
})
