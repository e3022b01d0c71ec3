import type { Label } from '@duijie/shared/labels'
import type { Column } from '../columns.ts'

/** A column to fill in, and what it takes. */
export interface TemplateColumn {
  heading: Label
  width: number
  required: boolean
  advice: Label
  /** the words to choose from; several of them where `several` */
  options: readonly Label[] | 'townships'
  several: boolean
}

export interface Template {
  /** below /exports/templates */
  list: string
  title: Label
  columns: readonly TemplateColumn[]
}

interface Filled {
  required?: true
  advice?: readonly [zh: string, en: string]
  options?: readonly Label[] | 'townships'
  several?: true
}

/** The columns of the export of that list which people fill in, by their Chinese headings. */
export function toFill<Item>(
  columns: readonly Column<Item>[],
  filled: Readonly<Record<string, Filled>>,
): TemplateColumn[] {
  return Object.entries(filled).map(([name, { required, advice, options, several }]) => {
    const column = columns.find(({ heading }) => heading.zh === name)
    if (!column) throw new Error(`The export has no column ${name}`)
    return {
      heading: column.heading,
      width: Math.max(column.width, 14),
      required: required ?? false,
      advice: { zh: advice?.[0] ?? '', en: advice?.[1] ?? '' },
      options: options ?? [],
      several: several ?? false,
    }
  })
}

export const contactFields = {
  联系人: { required: true },
  联系电话: { required: true, advice: ['手机或带区号的座机', 'A mobile number, or one with its area code'] },
  电子邮箱: {},
} as const satisfies Record<string, Filled>

export const sumAdvice = [
  '单位万元：80、50-100、≥50、≤100，或“面议”',
  'In 万元: 80, 50-100, ≥50, ≤100, or “negotiable”',
] as const
export const trlAdvice = [
  '1–9（GB/T 22900）：1–3 实验室，4 小试，5–6 中试，7 试生产，8–9 产业化；也可直接填这些词',
  '1–9 (GB/T 22900): 1–3 laboratory, 4 bench, 5–6 pilot, 7 trial production, 8–9 industrialised',
] as const
export const severalAdvice = ['可填多项，用“；”隔开', 'Several may be given, with “；” between them'] as const
