import type { FormInstance } from 'antd'
import { ApiProblem } from './failures.ts'

type Path = (string | number)[]

export interface FieldErrors {
  name: Path
  errors: string[]
}

/** The path that a JSON pointer names, as antd's form knows its fields: `/contact/phone`, `/ip/0/number`. */
export function pathOf(pointer: string): Path {
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

/** What forms call otherwise than the API: money is typed in 万元, an instant by its day. */
const typedAs = (part: string | number) =>
  typeof part === 'string' ? part.replace(/Fen$/, 'Wan').replace(/^(?:starts|ends)At$/, 'day') : part
const typedOn = (part: string | number) => (typeof part === 'string' ? part.replace(/At$/, 'On') : part)

/** The names that a field of the API may have in a form, the closest first: its own, ours, without what it is in, what holds it. */
export function namesOf(path: Path): Path[] {
  const shorter = path.slice(1).map((_, index) => path.slice(0, path.length - 1 - index))
  const inner = path.slice(1)
  return [path, path.map(typedAs), path.map(typedOn), ...(inner.length > 0 ? [inner] : []), ...shorter]
}

const elementOf = (name: Path) => document.getElementById(name.join('_'))

function byPlace(one: FieldErrors, other: FieldErrors): number {
  const [first, second] = [elementOf(one.name), elementOf(other.name)]
  // a list without its row has no place to go to
  if (!first || !second) return Number(!first) - Number(!second)
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}

/** The part of antd's form that this needs, by paths that only the API knows. */
interface ProblemForm {
  getFieldsError(): { name: Path }[]
  setFields(fields: FieldErrors[]): void
  scrollToField(name: Path, options: { focus: boolean; block: 'center' }): void
}

/** Marks the fields that the API refused and goes to the first on the page; false where the form has none of them. */
export function showFieldErrors<Values>(form: FormInstance<Values>, error: unknown): boolean {
  const byPath = form as unknown as ProblemForm
  const shown = new Set(byPath.getFieldsError().map(({ name }) => name.join('/')))
  const fields = fieldErrorsOf(error).flatMap(({ name, errors }) => {
    const own = namesOf(name).find((each) => shown.has(each.join('/')))
    return own ? [{ name: own, errors }] : []
  })
  const [first] = fields.toSorted(byPlace)
  if (!first) return false
  byPath.setFields(fields)
  byPath.scrollToField(first.name, { focus: true, block: 'center' })
  return true
}

/** The words beside the field of the page that the API means, null where it has none. */
export function labelOf(path: Path): string | null {
  for (const name of namesOf(path)) {
    const id = name.join('_')
    const element = elementOf(name)
    const labels = [...document.querySelectorAll('label')].filter(
      (label) => label.htmlFor === id || (element && label.contains(element)),
    )
    const words =
      labels.map(({ textContent }) => textContent?.trim()).find(Boolean) ||
      element?.getAttribute('aria-label')
    if (words) return words
  }
  return null
}
