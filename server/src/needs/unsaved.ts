import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { type UnsavedNeed, unsavedNeedSchema } from '@duijie/shared/need-views'
import type { Organization } from '@duijie/shared/organizations'
import { and, eq, inArray } from 'drizzle-orm'
import { columnsOf } from './columns.ts'
import type { NeedRow } from './repository.ts'

const { organizationId: _entry, townshipId: _place, ...blank } = unsavedNeedSchema.parse({ title: '' })

/** A need as it would stand if what was typed were saved: as it is, or one of the enterprise that is not yet. */
export async function unsavedRow(
  db: Database,
  { id = randomUUID(), organizationId: _entry, ...input }: UnsavedNeed,
  present: NeedRow | Organization,
  now: Date,
): Promise<NeedRow> {
  const base = 'need' in present ? present : blankRow(present, id, now)
  const need = { ...base.need, ...columnsOf(input), townshipId: input.townshipId ?? base.need.townshipId }
  return {
    need,
    organization: base.organization,
    townshipName: await townshipName(db, need.townshipId),
    preferredInstitutions: await institutions(db, input.preferredInstitutionIds),
  }
}

function blankRow({ id: organizationId, kind, name, townshipId }: Organization, id: string, at: Date) {
  const need: NeedRow['need'] = {
    id,
    organizationId,
    townshipId,
    ...columnsOf(blank),
    contactName: '',
    contactPhone: '',
    contactEmail: '',
    budgetMinFen: null,
    budgetMaxFen: null,
    source: 'self_posted',
    stage: 'draft',
    status: 'active',
    returnReason: null,
    publishedAt: null,
    mergedIntoId: null,
    stoppedByBureau: false,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: null,
    updatedBy: null,
  }
  return { need, organization: { id: organizationId, kind, name } }
}

async function townshipName(db: Database, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [township] = await db.select({ name: townships.name }).from(townships).where(eq(townships.id, id))
  return township?.name ?? null
}

async function institutions(db: Database, ids: readonly string[]): Promise<NeedRow['preferredInstitutions']> {
  if (ids.length === 0) return []
  return db
    .select({ id: organizations.id, kind: organizations.kind, name: organizations.name })
    .from(organizations)
    .where(and(inArray(organizations.id, [...ids]), eq(organizations.kind, 'institution')))
}
