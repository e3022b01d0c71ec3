import type { z } from 'zod'
import type { InputRefusal } from './kind.ts'

/** What the schema of a form says against an input; `fields` tells the column of each part of it. */
export function refusalsOf(
  schema: z.ZodType,
  fields: Readonly<Record<string, string>>,
  droppable: ReadonlySet<string> = new Set(),
) {
  return (input: Record<string, unknown>): InputRefusal[] =>
    (schema.safeParse(input).error?.issues ?? []).map((issue) => {
      const path = issue.path.map(String)
      const whole = path.slice(0, 2).join('.')
      const part = path[0] ?? ''
      const known = whole in fields ? whole : part
      return {
        field: fields[known] ?? known,
        detail: wordsOf(issue),
        ...(droppable.has(known) && { droppable: known }),
      }
    })
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return `超过 ${issue.maximum} 个字`
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return Number(issue.minimum) <= 1 ? '不能为空' : `少于 ${issue.minimum} 个字`
  }
  if (issue.code === 'too_big' && issue.origin === 'array') return `超过 ${issue.maximum} 项`
  if (issue.code === 'too_big') return `大于上限 ${issue.maximum}`
  if (issue.code === 'too_small') return `小于下限 ${issue.minimum}`
  if (issue.code === 'invalid_union') return '格式不正确'
  return /\p{Script=Han}/u.test(issue.message) ? issue.message : '内容不符合要求'
}

/** The input without the part at that path, which then takes what stands for nothing. */
export function without(input: Record<string, unknown>, path: string): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.')
  const inner = input[head]
  if (rest.length === 0 || typeof inner !== 'object' || inner === null) {
    const { [head]: _, ...others } = input
    return others
  }
  return { ...input, [head]: without({ ...inner }, rest.join('.')) }
}
