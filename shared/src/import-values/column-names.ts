import { compactText } from './plain-text.ts'

/**
 * How a column is recognised by its heading. Rules are tried in order; `otherwise` names the field that a column
 * becomes where another column of the table is surely the field (`技术需求` beside `需求名称` is its description).
 */
export type ColumnRule<Field extends string> = { field: Field; names: RegExp; otherwise?: Field }

/** A heading without spaces, brackets and what is in them, numbering, marks of required columns, `_` and case. */
export function plainHeading(heading: string): string {
  return compactText(heading)
    .replace(/\([^()]*\)|【[^】]*】|\[[^\]]*\]|〔[^〕]*〕/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、)])/u, '')
    .replace(/[\s*★☆※#:"'“”‘’_-]/gu, '')
    .replace(/\/(?:万元|元)$/, '')
}

/** Longer cells are text, not headings. */
const longestHeading = 40
/** The title above a table names the list, not a column. */
const nameOfList = /(?:表|清单|汇总|汇编|一览|名录|目录)$/

/** The rule that a heading falls under, or undefined. */
export function columnRule<Field extends string>(
  heading: string,
  rules: readonly ColumnRule<Field>[],
): ColumnRule<Field> | undefined {
  if (heading.length > longestHeading) return undefined
  const plain = plainHeading(heading)
  return plain === '' || nameOfList.test(plain) ? undefined : rules.find((rule) => rule.names.test(plain))
}

/**
 * The field of each heading, null where none is recognised. Several columns may bear one field: of a field with
 * `otherwise` the first sure one stays, else the first.
 */
export function recognizeColumns<Field extends string>(
  headings: readonly string[],
  rules: readonly ColumnRule<Field>[],
): (Field | null)[] {
  const found = headings.map((heading) => columnRule(heading, rules))
  const chosen = new Map<Field, number>()
  for (const sure of [true, false]) {
    for (const [at, rule] of found.entries()) {
      if (rule === undefined || chosen.has(rule.field)) continue
      if ((rule.otherwise === undefined) === sure) chosen.set(rule.field, at)
    }
  }
  return found.map((rule, at) => {
    if (rule === undefined) return null
    return rule.otherwise === undefined || chosen.get(rule.field) === at ? rule.field : rule.otherwise
  })
}
