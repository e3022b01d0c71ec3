import type { FormInstance } from 'antd'
import { ApiProblem } from './failures.ts'

export interface FieldErrors {
  name: (string | number)[]
  errors: string[]
}

/** The path that a JSON pointer names, as antd's form knows its fields: `/contact/phone`, `/ip/0/number`. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The field errors that a problem carries, one entry a field, for `form.setFields`. */
export function fieldErrorsOf(error: unknown): FieldErrors[] {
  if (!(error instanceof ApiProblem)) return []
  const fields = new Map<string, FieldErrors>()
  for (const { pointer, detail } of error.problem.errors ?? []) {
    if (pathOf(pointer).join('') === '') continue
    const known = fields.get(pointer)
    if (known) known.errors.push(detail)
    else fields.set(pointer, { name: pathOf(pointer), errors: [detail] })
  }
  return [...fields.values()]
}

/** The part of antd's form that this needs, by paths that only the API knows. */
interface ProblemForm {
  setFields(fields: FieldErrors[]): void
  scrollToField(name: (string | number)[], options?: { focus?: boolean }): void
}

/** Marks the fields that the API refused and goes to the first; false when the problem names no field. */
export function showFieldErrors<Values>(form: FormInstance<Values>, error: unknown): boolean {
  const fields = fieldErrorsOf(error)
  const [first] = fields
  if (!first) return false
  const byPath = form as unknown as ProblemForm
  byPath.setFields(fields)
  byPath.scrollToField(first.name, { focus: true })
  return true
}
