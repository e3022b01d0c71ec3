import type { AnnualSummary, SummaryWording } from '@duijie/shared/summaries'
import { roughly, wordingFault } from '@duijie/shared/summary-wording'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { defaultWording } from './default-wording.ts'
import { paperFonts } from './official-document.ts'
import { summaryParagraphs } from './paragraphs.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date('2026-12-31T20:00:00Z') })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const days = { from: '2026-01-01', to: '2026-12-31' }
const entered = { figureId: 'guide_books', ...days, value: 1080, source: '印刷合同' }

describe('a wording', () => {
  it('takes the figures there are, and says which line names one that is not', async () => {
    expect(wordingFault(defaultWording.body)).toBeUndefined()
    const bad = { title: '坏模板', body: '一、总体\n走访{enterprise_visits}家' }
    const answer = await staff.post('/summary-wordings', bad)
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('第 2 行：没有占位符“{enterprise_visits}”')
    for (const body of [
      '{needs_published|nearly}',
      '{year|about}',
      '签订{agreements_signed项',
      '{}',
      '对接}次',
    ]) {
      expect(wordingFault(body), body).toMatch(/^第 1 行：/)
    }
  })

  it('is changed by whoever read it last', async () => {
    const { items } = (await staff.get('/summary-wordings')).json<{ items: SummaryWording[] }>()
    const [first] = items
    if (!first) throw new Error('none')
    expect(first.body).toBe(defaultWording.body)
    const body = { title: '新措辞', body: '发布{needs_published}项' }
    const put = (version: number) =>
      staff.put(`/summary-wordings/${first.id}`, body, { 'if-match': `"${version}"` })
    expect((await put(1)).statusCode).toBe(200)
    expect((await put(1)).statusCode).toBe(412)
    await staff.put(`/summary-wordings/${first.id}`, defaultWording, { 'if-match': '"2"' })
  })

  it('keeps what it said before with who changed it, and is given up without touching summaries', async () => {
    const made = { title: '季度措辞', body: '一、总体\n发布{needs_published}项' }
    const first = (await staff.post('/summary-wordings', made)).json<SummaryWording>()
    const address = `/summary-wordings/${first.id}`
    const put = (input: object, version: number) => staff.put(address, input, { 'if-match': `"${version}"` })
    await put({ ...made, body: '发布{needs_published|about}项' }, 1)
    await put({ title: '月度措辞', body: '发布{needs_published|about}项' }, 2)
    const { items } = (await staff.get(`${address}/versions`)).json()
    expect(items).toMatchObject([
      { version: 3, title: '月度措辞', body: '发布{needs_published|about}项', by: expect.any(String) },
      { version: 2, title: made.title, body: '发布{needs_published|about}项' },
      { version: 1, ...made },
    ])
    expect((await put(made, 3)).json()).toMatchObject({ ...made, version: 4 })

    const written = { title: '一季度', from: '2026-01-01', to: '2026-03-31', wordingId: first.id }
    const summary = (await staff.post('/annual-summaries', written)).json<AnnualSummary>()
    const remove = (version: number) => staff.delete(address, { 'if-match': `"${version}"` })
    expect((await remove(3)).statusCode).toBe(412)
    expect((await remove(4)).statusCode).toBe(204)
    expect((await staff.get(`${address}/versions`)).statusCode).toBe(404)
    expect((await staff.get(`/annual-summaries/${summary.id}`)).json()).toMatchObject({ body: made.body })
  })

  it('says numbers as officials round them', () => {
    expect([63, 98, 205, 1060, 60, 19, 1435, 992].map(roughly)).toEqual([
      ...['60余', '近百', '200余', '1000余', '60', '19', '1400余', '近1000'],
    ])
  })

  it('shows what nobody knows, and the window in words', () => {
    const [line] = summaryParagraphs(
      '{year}年{window}印发{guide_books}册',
      { from: '2026-01-01', to: '2026-09-30' },
      {},
    )
    expect(line?.parts.map(({ text }) => text).join('')).toBe('2026年1—9月印发〔未录入〕册')
  })
})

describe('a summary', () => {
  it('keeps its figures, says which are others by now, and is a Word file of an official paper', async () => {
    await staff.post('/entered-figures', entered)
    const made = await staff.post('/annual-summaries', {
      ...{ title: '2026年产学研合作工作总结', issuer: '区科技局', ...days },
      wordingId: defaultWording.id,
    })
    expect(made.statusCode, made.body).toBe(201)
    const { id } = made.json<AnnualSummary>()
    const [{ id: enteredId }] = (await staff.get('/entered-figures')).json<{ items: { id: string }[] }>()
      .items as [{ id: string }]
    await staff.put(`/entered-figures/${enteredId}`, { ...entered, value: 1100 }, { 'if-match': '"1"' })
    const summary = (await staff.get(`/annual-summaries/${id}`)).json<AnnualSummary>()
    const books = summary.paragraphs
      .flatMap(({ parts }) => parts)
      .find(({ figureId }) => figureId === 'guide_books')
    expect(books).toMatchObject({ text: '1080', present: '1100' })

    const file = await staff.get(`/annual-summaries/${id}.docx`)
    expect(file.headers['content-type']).toContain('wordprocessingml')
    const parts = unzipSync(new Uint8Array(file.rawPayload))
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const document = text('word/document.xml')
    expect(document).toContain('1080')
    expect(document).not.toContain('guide_books')
    for (const name of Object.values(paperFonts).filter((font) => !['宋体', '仿宋_GB2312'].includes(font))) {
      expect(document).toContain(`w:eastAsia="${name}"`)
    }
    // A4 with 37, 35, 28 and 26 mm around, 28 pt from line to line
    expect(document).toMatch(/<w:pgSz w:w="11905" w:h="16837"|<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('w:line="560"')
    // the day of the paper is the one in Shanghai
    expect(document).toContain('2027年1月1日')
    expect(text('word/fontTable.xml')).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋;/)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/footer'))).toHaveLength(2)

    const refreshed = await staff.patch(`/annual-summaries/${id}`, { refresh: true }, { 'if-match': '"1"' })
    expect(refreshed.json<AnnualSummary>().paragraphs.flatMap(({ parts: all }) => all)).toContainEqual(
      expect.objectContaining({ figureId: 'guide_books', text: '1100', present: null }),
    )
  })
})
