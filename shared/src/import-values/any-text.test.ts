import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cooperationModes, techFields } from '../closed-lists.ts'
import { daySchema } from '../fields.ts'
import { fenRangeSchema } from '../money.ts'
import { checkedOptions } from './checked-options.ts'
import { parseCooperationModes } from './cooperation-modes.ts'
import { parseDay } from './days.ts'
import { parseIp } from './ip.ts'
import { parseNeedKind, parseResultForm } from './kinds.ts'
import { moneyUnit, parseMoney } from './money.ts'
import { isBlankValue, normalizedText } from './plain-text.ts'
import { parseTechField } from './tech-field.ts'
import { parseTrl } from './trl.ts'

const telling = fc.constantFrom(
  ...'0123456789.-~年月日季度万亿元件项级第一二三十百千Ⅳ０８，、/（）□☑√不限以上转让 \n',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: telling, maxLength: 30 }),
  fc.string({ unit: telling, minLength: 2000, maxLength: 5000 }),
)

describe('value parsers on any text', () => {
  it('give a value of the contract or none, and never throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { range } = parseMoney(text)
        if (range !== null) fenRangeSchema.parse(range)
        const day = parseDay(text)
        if (day !== null) daySchema.parse(day)
        const trl = parseTrl(text)
        expect(trl === null || (Number.isInteger(trl) && trl >= 1 && trl <= 9)).toBe(true)
        const field = parseTechField(text)
        expect(field === null || techFields.includes(field)).toBe(true)
        expect(parseCooperationModes(text).every((mode) => cooperationModes.includes(mode))).toBe(true)
        expect(parseIp(text).length).toBeLessThanOrEqual(50)
        for (const read of [parseNeedKind, parseResultForm, moneyUnit, isBlankValue, checkedOptions])
          read(text)
        expect(normalizedText(normalizedText(text))).toBe(normalizedText(text))
      }),
      { numRuns: 300 },
    )
  })
})
