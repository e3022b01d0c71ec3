const digits: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九']
    .map((character, value): [string, number] => [character, value])
    .concat([
      ['〇', 0],
      ['○', 0],
      ['两', 2],
    ]),
)
const scales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** A Chinese number below ten thousand: `十二` 12, `一百五十` 150, digit by digit `二〇二五` 2025. NaN for anything else. */
export function chineseNumber(text: string): number {
  const characters = [...text]
  if (characters.length === 0) return Number.NaN
  if (characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''))
  }
  let total = 0
  let pending: number | null = null
  for (const character of characters) {
    const digit = digits.get(character)
    const scale = scales.get(character)
    if (digit !== undefined) pending = digit
    else if (scale !== undefined) {
      total += (pending ?? 1) * scale
      pending = null
    } else return Number.NaN
  }
  return total + (pending ?? 0)
}

const NUMERALS = '零〇○一二两三四五六七八九十百千'

/** Chinese numbers that stand before one of the given units, in digits: `五十万` → `50万`; not the scale in `3百万`. */
export function withDigits(text: string, units: string): string {
  return text.replace(new RegExp(`(?<![\\d${NUMERALS}])[${NUMERALS}]+(?=[${units}])`, 'gu'), (number) =>
    String(chineseNumber(number)),
  )
}
