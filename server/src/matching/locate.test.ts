import { describe, expect, it } from 'vitest'
import { resultDocument, resultTextFields } from './documents.ts'
import { fold } from './fold.ts'
import { locateWords } from './locate.ts'

const document = resultDocument({
  id: 'r',
  title: '👩‍🔬 碳纖維預浸料（ＣＦＲＰ）é 固化',
  summary: '固化温度≤120℃；预浸料🏭挥发份低。CFRP层合板的固化。',
})

describe('places of words', () => {
  const places = locateWords(document, resultTextFields)

  it('are UTF-16 ranges of the original text that fold to the word', () => {
    for (const [word, spans] of places) {
      for (const { field, start, end } of spans) expect(fold(document[field].slice(start, end))).toBe(word)
    }
  })

  it('find a word in every field, whatever its width and script', () => {
    expect(places.get('cfrp')?.map(({ field }) => field)).toEqual(['title', 'summary'])
    expect(places.get('碳纤维')?.[0]).toEqual({ field: 'title', start: 6, end: 9 })
    expect(places.get('固化')).toHaveLength(3)
  })
})
