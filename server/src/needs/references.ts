import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import type { NeedPatch } from '@duijie/shared/needs'
import { and, eq, inArray } from 'drizzle-orm'
import { DomainError, type FieldError } from '../errors.ts'
import { townshipExists } from '../townships/policy.ts'

/** Refuses a township that does not exist and institutions, but those named already, that are none or not active. */
export async function refuseUnknown(
  db: Database,
  { townshipId, preferredInstitutionIds = [] }: Pick<NeedPatch, 'townshipId' | 'preferredInstitutionIds'>,
  named: readonly string[] = [],
): Promise<void> {
  const errors: FieldError[] = []
  if (townshipId && !(await townshipExists(db, townshipId))) {
    errors.push({ pointer: '/townshipId', detail: '没有这个乡镇或园区' })
  }
  const active = await activeInstitutions(db, preferredInstitutionIds)
  for (const [index, id] of preferredInstitutionIds.entries()) {
    if (!active.has(id) && !named.includes(id)) {
      errors.push({ pointer: `/preferredInstitutionIds/${index}`, detail: '没有这个高校院所' })
    }
  }
  if (errors.length > 0) throw new DomainError('validation_failed', '所选的单位不存在', errors)
}

async function activeInstitutions(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(
      and(
        inArray(organizations.id, [...ids]),
        eq(organizations.kind, 'institution'),
        eq(organizations.status, 'active'),
      ),
    )
  return new Set(found.map(({ id }) => id))
}
