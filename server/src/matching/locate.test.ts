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

  it('find a lone character where it stands by itself, inside a word only where it stands nowhere else', () => {
    const placesIn = (title: string) => {
      const found = locateWords(resultDocument({ id: 'r', title }), resultTextFields)
      return found.get('铜')?.map(({ start }) => start)
    }
    expect(placesIn('铜雀台公司，含铜量高，废铜和铜。')).toEqual([14])
    expect(placesIn('镀层的含铜量')).toEqual([4])
    expect(placesIn('铜陵、铜山区和铜官区的企业')).toBeUndefined()
  })

  it('find a word in every field, whatever its width and script', () => {
    expect(places.get('cfrp')?.map(({ field }) => field)).toEqual(['title', 'summary'])
    expect(places.get('碳纤维')?.[0]).toEqual({ field: 'title', start: 6, end: 9 })
    expect(places.get('固化')).toHaveLength(3)
  })
})
