import { randomUUID } from 'node:crypto'
import { insertImportedExperts } from '../../experts/importing.ts'
import type { Draft } from '../kinds/kind.ts'
import type { NamedPerson } from '../kinds/persons.ts'
import { type EnteredRow, type Entering, sameText } from './record-kind.ts'

export type Experts = (organizationId: string, name: string) => string | undefined

/** The experts that rows name are entered at their institution where they are not known yet. */
export async function withMissingExperts(
  { tx, actor, at, names }: Entering,
  rows: readonly EnteredRow[],
  institutionOf: (draft: Draft) => string | undefined,
): Promise<Experts> {
  const made = new Map<string, NamedPerson & { id: string; organizationId: string }>()
  for (const { draft } of rows) {
    const organizationId = institutionOf(draft)
    if (organizationId === undefined) continue
    for (const person of draft.names.experts ?? []) {
      const key = `${organizationId} ${sameText(person.name)}`
      if (names.expert(organizationId, person.name) === undefined && !made.has(key)) {
        made.set(key, { id: randomUUID(), organizationId, ...person })
      }
    }
  }
  await insertImportedExperts(
    tx,
    actor,
    at,
    [...made.values()].map(({ id, organizationId, name, title, department }) => ({
      id,
      organizationId,
      input: {
        name,
        title: title.slice(0, 60),
        department,
        techFields: [],
        keywords: [],
        introduction: '',
        contact: { name: '', phone: '', email: '' },
      },
    })),
  )
  return (organizationId, name) =>
    names.expert(organizationId, name) ?? made.get(`${organizationId} ${sameText(name)}`)?.id
}
