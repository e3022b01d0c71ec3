import type { Role } from '@duijie/shared/closed-lists'
import type { ExportLanguage } from '@duijie/shared/exports'
import type { Label } from '@duijie/shared/labels'
import { type FenRange, wanFromFen } from '@duijie/shared/money'
import type { SheetCell } from '../tables/sheet-cell.ts'

/** One column of an export; headings are such that an import recognises them. */
export interface Column<Item> {
  heading: Label
  /** in characters */
  width: number
  cell: (item: Item, language: ExportLanguage) => SheetCell
  /** the roles that may ever read it; all unless given */
  readers?: readonly Role[]
  /** says how to reach people: that it was exported is kept in the trail */
  contact?: true
}

type Value<Item, Kind> = (item: Item) => Kind | null | undefined
type Words<Code extends string> = Record<Code, Label>

const heading = (zh: string, en: string): Label => ({ zh, en })

export function text<Item>(zh: string, en: string, value: Value<Item, string>, width = 16): Column<Item> {
  return { heading: heading(zh, en), width, cell: (item) => value(item) ?? null }
}

/** A text of several lines. */
export const prose = <Item>(zh: string, en: string, value: Value<Item, string>) => text(zh, en, value, 40)

export function number<Item>(zh: string, en: string, value: Value<Item, number>, width = 10): Column<Item> {
  return { heading: heading(zh, en), width, cell: (item) => value(item) ?? null }
}

/** A sum of fen, shown in 万元. */
export function money<Item>(zh: string, en: string, value: Value<Item, number>): Column<Item> {
  return {
    heading: heading(`${zh}（万元）`, `${en} (万元)`),
    width: 14,
    cell: (item) => wanCell(value(item)),
  }
}

const wanCell = (fen: number | null | undefined): SheetCell =>
  fen === null || fen === undefined ? null : { wan: wanFromFen(fen) }

/** A range of fen, in 万元: a number where it is one sum, else as people write it: 50-100, ≥50, 面议. */
export function moneyRange<Item>(
  zh: string,
  en: string,
  value: (item: Item) => { range: FenRange | null; negotiable: boolean },
): Column<Item> {
  const cell = (item: Item, language: ExportLanguage): SheetCell => {
    const { range, negotiable } = value(item)
    const word = language === 'zh' ? '面议' : 'negotiable'
    if (range === null || (range.min === null && range.max === null)) return negotiable ? word : null
    if (range.min === range.max && !negotiable) return wanCell(range.min)
    const sum = rangeText(range)
    return negotiable ? `${sum}，${word}` : sum
  }
  return { heading: heading(`${zh}（万元）`, `${en} (万元)`), width: 16, cell }
}

function rangeText({ min, max }: FenRange): string {
  const [from, to] = [min === null ? null : wanFromFen(min), max === null ? null : wanFromFen(max)]
  if (from === null) return `≤${to}`
  if (to === null) return `≥${from}`
  return from === to ? String(from) : `${from}-${to}`
}

export function day<Item>(zh: string, en: string, value: Value<Item, string>): Column<Item> {
  const cell = (item: Item): SheetCell => {
    const given = value(item)
    return given ? { day: given } : null
  }
  return { heading: heading(zh, en), width: 12, cell }
}

/** An instant, shown in Asia/Shanghai. */
export function instant<Item>(zh: string, en: string, value: Value<Item, string>): Column<Item> {
  const cell = (item: Item): SheetCell => {
    const given = value(item)
    return given ? { instant: given } : null
  }
  return { heading: heading(zh, en), width: 17, cell }
}

/** A word of a closed list. */
export function word<Item, Code extends string>(
  zh: string,
  en: string,
  labels: Words<Code>,
  value: Value<Item, Code>,
): Column<Item> {
  const cell = (item: Item, language: ExportLanguage): SheetCell => {
    const code = value(item)
    return code ? labels[code][language] : null
  }
  return { heading: heading(zh, en), width: 16, cell }
}

/** Several words of a closed list. */
export function words<Item, Code extends string>(
  zh: string,
  en: string,
  labels: Words<Code>,
  value: (item: Item) => readonly Code[] | undefined,
): Column<Item> {
  const cell = (item: Item, language: ExportLanguage): SheetCell =>
    (value(item) ?? []).map((code) => labels[code][language]).join('；') || null
  return { heading: heading(zh, en), width: 24, cell }
}

interface Contact {
  name: string
  phone: string
  email: string
}

/** Whom to call, for those who may know it of some of the items. */
export function contactColumns<Item>(
  readers: readonly Role[],
  value: (item: Item) => Contact | null | undefined,
): Column<Item>[] {
  return [
    text<Item>('联系人', 'Contact name', (item) => value(item)?.name, 12),
    text<Item>('联系电话', 'Contact phone', (item) => value(item)?.phone, 16),
    text<Item>('电子邮箱', 'E-mail', (item) => value(item)?.email, 24),
  ].map((column) => ({ ...column, readers, contact: true as const }))
}
