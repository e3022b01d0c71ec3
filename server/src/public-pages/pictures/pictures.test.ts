import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'
import type { Card } from './card.ts'
import { drawCard } from './draw-card.ts'
import { brokenInto, linesOf } from './lines.ts'
import { createPictureService } from './service.ts'

let root: string
let test: TestApp
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duijie-web-'))
  await writeFile(join(root, 'index.html'), '<html><head><title></title></head><div id="root"></div></html>')
  test = await createTestApp({ webRoot: root })
})
afterAll(async () => {
  await test.close()
  await rm(root, { recursive: true })
})

const open = (url: string, headers = {}) => test.app.inject({ url, headers })
const pictureOf = (kind: string, id: string) => `/share-pictures/${kind}/${id}.png`
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const card = (title: string): Card => ({ kind: '科技成果', title, facts: ['电子信息'], from: '', day: '' })
const drawn = (title: string) => Buffer.from(drawCard(card(title))).toString('base64')

it('draws the record of each public page, at the address that the page names', async () => {
  const staff = await test.signInAs('staff')
  const institution = await test.factories.organization({ kind: 'institution' })
  const need = await test.factories.need()
  const result = await test.factories.result({ organizationId: institution.id })
  const stops = [
    {
      ...{ institutionId: institution.id, startsAt: '2031-05-14T01:00:00.000Z' },
      endsAt: '2031-05-14T09:00:00.000Z',
    },
  ]
  const event = (await staff.post('/events', { title: '走进南沚', direction: 'outbound', stops })).json()
  const move = { to: 'published', reason: '测试' }
  await staff.post(`/events/${event.id}/moves`, move, { 'if-match': `"${event.version}"` })
  const item = (await staff.post('/news', { title: '征集通知', body: '请报送需求。' })).json()
  expect((await open(pictureOf('news', item.id))).statusCode).toBe(404)
  await staff.post(`/news/${item.id}/publish`, {}, { 'if-match': `"${item.version}"` })

  const paths = [
    `/needs/${need.id}`,
    `/results/${result.id}`,
    `/events/${event.id}`,
    `/news/${item.id}`,
    `/organizations/${institution.id}`,
  ]
  const pictures = new Set<string>()
  for (const path of paths) {
    const { body } = await open(path)
    const [, address = ''] = /property="og:image" content="http:\/\/duijie\.test(.*?)"/.exec(body) ?? []
    expect(body).toContain(`"image":"http://duijie.test${address}"`)
    const { statusCode, headers, rawPayload } = await open(address)
    expect([address, statusCode, headers['content-type']]).toEqual([address, 200, 'image/png'])
    expect([rawPayload.subarray(0, 8), sizeOf(rawPayload)]).toEqual([SIGNATURE, [1200, 630]])
    const again = await open(address, { 'if-none-match': headers.etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    pictures.add(rawPayload.toString('base64'))
  }
  expect(pictures.size).toBe(paths.length)

  const { version } = (await staff.get(`/news/${item.id}`)).json()
  await staff.post(`/news/${item.id}/withdraw`, { reason: '有误' }, { 'if-match': `"${version}"` })
  expect((await open(pictureOf('news', item.id))).statusCode).toBe(404)
}, 30_000)

it('says of what is not for visitors what it says of what does not exist, whoever asks', async () => {
  const { factories } = test
  const staff = await test.signInAs('staff')
  const token = `Bearer ${test.app.jwt.sign({ sub: staff.account.id })}`
  const hidden = [
    ['needs', await factories.need({ confidentiality: 'restricted' })],
    ['needs', await factories.need({ confidentiality: 'verified' })],
    ['needs', await factories.need({ stage: 'submitted' })],
    ['results', await factories.result({ stage: 'draft' })],
    ['accounts', staff.account],
  ] as const
  for (const [kind, { id }] of hidden) {
    const unknown = '00000000-0000-4000-8000-000000000000'
    const none = await open(pictureOf(kind, unknown))
    const answer = await open(pictureOf(kind, id), { authorization: token })
    expect([none.statusCode, answer.statusCode]).toEqual([404, 404])
    expect(answer.body).toBe(none.body.replaceAll(unknown, id))
  }
  for (const address of [
    '/share-pictures/needs/..%2f..png',
    '/share-pictures/needs/1',
    '/share-pictures/x/y.png',
  ])
    expect((await open(address)).statusCode).toBe(404)
})

it('is the same picture whatever the enterprise that hides its name is called', async () => {
  const pictures = []
  for (const name of ['沅沚精工有限公司', '另一家企业']) {
    const { id: organizationId } = await test.factories.organization({ kind: 'enterprise', name })
    const need = await test.factories.need({
      organizationId,
      title: '同一项需求',
      showOrganization: 'verified',
    })
    pictures.push((await open(pictureOf('needs', need.id))).rawPayload.toString('base64'))
  }
  expect(pictures[0]).toBe(pictures[1])
})

it('draws each character, rare ones too, and marks what no font has', () => {
  const absent = drawn('〓')
  const each = ['薹', '镕', 'Φ', 'μ', '≥', 'A', '龘'].map(drawn)
  expect(new Set([absent, ...each]).size).toBe(each.length + 1)
  expect(drawn('𠮷')).toBe(absent)
  // as it is folded, and without what is not seen
  expect(drawn('Ⅱ\u200b\u0000')).toBe(drawn('II'))
})

it('breaks lines where Chinese is read on, and cuts what is too long', () => {
  const measure = (text: string) => [...text].length
  for (const line of brokenInto('面向基站的放大器（含封装），耐压450 MPa以上。', 8, measure)) {
    expect(line).not.toMatch(/^[，。）]|（$|450$/)
    expect(measure(line)).toBeLessThanOrEqual(8)
  }
  expect(linesOf('超'.repeat(50), { width: 10, most: 2, measure })).toEqual([
    '超'.repeat(10),
    `${'超'.repeat(9)}…`,
  ])
  // no character is left alone on the last line
  expect(linesOf('高盐有机废水的低能耗蒸发', { width: 10, most: 2, measure })).toHaveLength(2)
  expect(linesOf('', { width: 10, most: 2, measure })).toEqual([])
})

it('has so many wait and no more, draws one picture once, and goes without where drawing fails', async () => {
  let end: (picture: Uint8Array) => void = () => undefined
  const drawing = { drawCard: vi.fn(() => new Promise<Uint8Array>((resolve) => (end = resolve))) }
  const at = async (path: string) => ({
    page: {
      ...{ title: path, description: '', path, kind: 'article' as const, structured: [], body: '' },
      card: card(path),
    },
  })
  const report = vi.fn()
  const pictures = createPictureService({ publicPages: { at }, report, drawing })
  const ask = async (path: string) => {
    const answer = await pictures.at(path)
    return typeof answer === 'object' && 'draw' in answer ? answer.draw() : undefined
  }
  void ask('/needs/0')
  void ask('/needs/0')
  const waiting = Array.from({ length: 11 }, (_, index) => ask(`/needs/${index + 1}`))
  await vi.waitFor(() => expect(drawing.drawCard).toHaveBeenCalledTimes(12))
  expect(await ask('/needs/99')).toBeUndefined()
  expect(drawing.drawCard).toHaveBeenCalledTimes(12)
  end(new Uint8Array())
  drawing.drawCard.mockRejectedValueOnce(new Error('no such font'))
  expect(await waiting.at(-1)).toEqual(new Uint8Array())
  expect(await ask('/needs/99')).toBeUndefined()
  expect(report).toHaveBeenCalledOnce()
})
