import { describe, expect, it } from 'vitest'
import { missText } from './miss-text.ts'

describe('a query that found nothing', () => {
  it('is kept folded', () => {
    expect(missText('  ＰＣＢ　電鍍 ')).toBe('pcb 电镀')
    expect(missText('TRL 6 涂布 3 μm')).toBe('trl 6 涂布 3 um')
  })

  it.each([
    ['涂布 13812345678', '涂布'],
    ['涂布 138-1234-5678 急', '涂布 急'],
    ['涂布 someone@example.com', '涂布'],
    ['涂布 联系人：王某', '涂布'],
    ['涂布 微信 wang_2020', '涂布'],
    ['110101199003078515 涂布', '涂布'],
  ])('loses what belongs to somebody: %s', (query, kept) => {
    expect(missText(query)).toBe(kept)
  })

  it.each(['', 'a', '13812345678', '？？', '1 2 3'])('is not kept where it says nothing: %s', (query) => {
    expect(missText(query)).toBeUndefined()
  })

  it('is cut', () => {
    expect(missText('涂'.repeat(500))).toHaveLength(60)
  })
})
