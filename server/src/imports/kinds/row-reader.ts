import { parseCooperationModes } from '@duijie/shared/import-values/cooperation-modes'
import { parseDay } from '@duijie/shared/import-values/days'
import { moneyUnit, parseMoney } from '@duijie/shared/import-values/money'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import { parseTrl } from '@duijie/shared/import-values/trl'
import type { CellProblem } from '@duijie/shared/imports'

export type RowReader = ReturnType<typeof createRowReader>

const phone = /(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}|(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:[-转]\d{1,6})?/

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

/** Reads the cells of a row, and says of each that it cannot read what becomes of it. */
export function createRowReader(cells: ReadonlyMap<string, string>, headings: ReadonlyMap<string, string>) {
  const problems: CellProblem[] = []
  const warn = (field: string, detail: string) => problems.push({ field, severity: 'warning', detail })
  const text = (field: string) => cells.get(field) ?? ''
  const line = (field: string) => text(field).replace(/\s+/g, ' ').trim()

  /** What a cell means; `left` tells that it says something which means nothing here. */
  function meaning<Value>(field: string, read: (value: string) => Value | null, what: string): Value | null {
    const value = text(field)
    if (value === '') return null
    const found = read(value)
    if (found === null) warn(field, `没有读懂${what}“${short(value)}”，将留空`)
    return found
  }

  return {
    problems,
    text,
    line,
    warn,
    meaning,
    error: (field: string | null, detail: string) => problems.push({ field, severity: 'error', detail }),
    day: (field: string) => meaning(field, parseDay, '日期'),
    trl: (field: string) => meaning(field, parseTrl, '技术就绪水平'),
    techField: (field: string) => meaning(field, parseTechField, '技术领域'),

    cooperationModes(field: string) {
      const value = text(field)
      const modes = parseCooperationModes(value)
      if (value !== '' && modes.length === 0 && !/不限|均可|皆可|都可|都行|任意/.test(value)) {
        warn(field, `没有读懂合作方式“${short(value)}”，将留空`)
      }
      return modes
    },

    /** A range of fen, and whether it is open to talk. */
    money(field: string) {
      const value = text(field)
      const unit = moneyUnit(headings.get(field) ?? '') ?? 'wan'
      const { range, negotiable } = parseMoney(value, unit)
      if (value !== '' && range === null && !negotiable) {
        warn(field, `没有读懂金额“${short(value)}”，将留空`)
      }
      return { range, negotiable }
    },

    /** One sum of fen. */
    sum(field: string): number | null {
      const { range } = this.money(field)
      if (range === null) return null
      if (range.min !== null && range.min === range.max) return range.min
      warn(field, `“${short(text(field))}”不是一个确定的金额，将留空`)
      return null
    },

    /** Parts of a cell between the marks that people put between several of a thing. */
    several: (field: string, most: number, longest: number) =>
      [...new Set(text(field).split(/[、,，;；\n|/]+/u))]
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '' && part.length <= longest)
        .slice(0, most),

    contact() {
      const reached = line('contactPhone')
      const address = mail.exec(reached)?.[0] ?? ''
      const said = reached.replace(address, '').replace(/^[\s,，;；、/]+|[\s,，;；、/]+$/gu, '')
      const number = phone.exec(said)?.[0]
      const name = line('contactName')
      // one cell for both: 王工 13800000000
      const beside =
        number === undefined ? '' : said.replace(number, '').replace(/[\s:：,，;；、()（）]+/gu, '')
      const named = name === '' && /^[\p{Script=Han}A-Za-z·]{2,20}$/u.test(beside)
      return {
        name: named ? beside : name,
        phone: named && number !== undefined ? number : said,
        email: line('contactEmail') || address,
      }
    },
  }
}

function short(value: string): string {
  const text = value.replace(/\s+/g, ' ')
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
