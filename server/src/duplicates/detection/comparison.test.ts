import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from './comparison.ts'
import { createDuplicateIndex } from './duplicate-index.ts'
import { findDuplicates } from './find-duplicates.ts'
import { type ComparedDocument, prepareDocument } from './prepared-document.ts'

const evenly = () => 1
const compare = (one: ComparedDocument, other: ComparedDocument) =>
  compareDocuments(prepareDocument(one), prepareDocument(other), evenly)

const text =
  '现有挤压机在长型材出口处温度波动大，导致表面出现条纹，需要在线测温并闭环控制挤压速度，使出口温度波动不超过正负五摄氏度。'
const a = (title: string, ...texts: string[]): ComparedDocument => ({
  id: title + texts.join(),
  title,
  texts,
})

const sentence = fc
  .array(fc.constantFrom(...'铝合金挤压型材出口温度在线检测与闭环控制abc6061 ，。'), {
    minLength: 4,
    maxLength: 60,
  })
  .map((characters) => characters.join(''))
const document = fc.record({ id: fc.uuid(), title: sentence, texts: fc.array(sentence, { maxLength: 3 }) })

describe('likeness of two documents', () => {
  it('is the same either way round, and between 0 and 1', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const there = compare(one, other)
        const back = compare(other, one)
        expect(there.likeness).toBeCloseTo(back.likeness, 12)
        expect(there.verdict).toBe(back.verdict)
        expect(there.differing.one).toEqual(back.differing.other)
        expect(there.likeness).toBeGreaterThanOrEqual(0)
        expect(there.likeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is 1 for the same words in another width, script, case, punctuation or under headings', () => {
    const one = a('CFRP 壳体成型技术需求', '1、技术需求描述：固化变形大；要求合格率达到95%。')
    const other = a('ＣＦＲＰ殼體成型技術需求', '固化變形大，要求合格率達到９５％')
    expect(compare(one, other)).toEqual({
      likeness: 1,
      verdict: 'identical',
      differing: { one: [], other: [] },
    })
    fc.assert(fc.property(document, (one) => compare(one, { ...one, id: 'copy' }).verdict === 'identical'))
  })

  it('is below 1 where a single letter differs', () => {
    expect(compare(a('涂布厚度检测', text), a('涂布厚度检测', `${text}等`)).likeness).toBeLessThan(1)
  })

  it('calls an edited text of the same title a duplicate', () => {
    const edited = `${text.slice(0, 30)}并减少停机${text.slice(30)}`
    expect(compare(a('铝型材出口温度控制', text), a('铝型材出口温度控制', edited)).verdict).toBe('duplicate')
  })

  it('calls a short version within a long one a duplicate', () => {
    const long = `${text}${'企业年产型材三万吨，拥有挤压生产线十二条，产品出口欧洲。'.repeat(1)}另外希望降低能耗并实现模具寿命预测。`
    expect(compare(a('铝型材出口温度控制', text), a('铝型材出口温度控制', long)).verdict).toBe('duplicate')
  })

  it.each([
    ['6061铝合金型材挤压工艺', '7075铝合金型材挤压工艺', '6061', '7075'],
    ['智慧仓储一期升级改造', '智慧仓储二期升级改造', '一期', '二期'],
    ['聚酯分子量分布测定', '聚酰胺分子量分布测定', '聚酯', '聚酰胺'],
    ['19.7m海上风电运维服务船', '25.8m海上风电运维服务船', '19.7m', '25.8m'],
  ])('never merges %s and %s blindly, and says what differs', (one, other, here, there) => {
    const likeness = compare(a(one, text), a(other, text))
    expect(likeness.verdict).toBe('similar')
    expect(likeness.differing.one).toContain(here)
    expect(likeness.differing.other).toContain(there)
  })

  it('tells models in the text apart under one title', () => {
    const likeness = compare(
      a('高温合金精密铸造', `K418 叶片。${text}`),
      a('高温合金精密铸造', `K403 叶片。${text}`),
    )
    expect(likeness).toMatchObject({ verdict: 'similar', differing: { one: ['k418'], other: ['k403'] } })
  })

  it('finds nothing in texts that share the words of forms alone', () => {
    const one = a('茶叶自动分拣', '希望与高校合作开发，提高生产效率，降低生产成本。')
    const other = a('电机轴承降噪', '希望与高校合作开发，提高生产效率，降低生产成本。')
    expect(compare(one, other).verdict).not.toBe('duplicate')
  })
})

describe('finding duplicates', () => {
  const filler = (at: number) =>
    a(`${String.fromCharCode(0x4e00 + 37 * at, 0x5000 + 53 * at, 0x6000 + 71 * at)}加工`, `${at} 号车间`)

  it('finds each pair once, the most alike first, whatever the order', () => {
    const documents = [
      { id: 'first', title: '铝型材出口温度控制', texts: [text] },
      ...Array.from({ length: 50 }, (_, at) => filler(at)),
      { id: 'edited', title: '铝型材出口温度控制技术', texts: [`${text}望尽快对接`] },
      { id: 'same', title: '铝型材出口温度控制', texts: [text] },
    ]
    const pairs = findDuplicates(documents)
    expect(pairs.slice(0, 1)).toMatchObject([{ one: 'first', other: 'same', likeness: 1 }])
    expect(new Set(pairs.map(({ one, other }) => [one, other].sort().join()))).toEqual(
      new Set(['first,same', 'edited,first', 'edited,same']),
    )
    expect(findDuplicates(documents.toReversed())).toHaveLength(pairs.length)
  })

  it('forgets what is removed and replaced', () => {
    const index = createDuplicateIndex()
    const one = prepareDocument({ id: 'one', title: '铝型材出口温度控制', texts: [text] })
    const other = { ...one, id: 'other' }
    index.upsert(one)
    expect(index.candidates(other)).toEqual(['one'])
    index.upsert(prepareDocument(filler(1)))
    index.upsert({ ...prepareDocument(filler(2)), id: 'one' })
    expect(index.candidates(other)).toEqual([])
    index.upsert(one)
    index.remove('one')
    expect(index.candidates(other)).toEqual([])
    expect(index.size).toBe(1)
  })
})
