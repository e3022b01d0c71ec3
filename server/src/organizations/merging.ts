import type { Database } from '@duijie/db/client'
import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { organizationKindSchema } from '@duijie/shared/closed-lists'
import {
  defaultOrganizationChoice,
  type OrganizationChoices,
  type OrganizationMergeField,
  organizationMergeFields,
} from '@duijie/shared/organization-merges'
import { organizationStatusSchema } from '@duijie/shared/organizations'
import { and, eq, isNull, notInArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isAccount, system } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, stageConflict, versionConflict } from '../errors.ts'
import { presentOrganization } from './presenter.ts'
import { lockOrganizations, updateOrganization } from './repository.ts'

type OrganizationColumns = typeof organizations.$inferSelect

interface Versioned {
  id: string
  version: number
}
export interface OrganizationSides<Side extends Versioned = Versioned> {
  survivor: Side
  merged: Side
}

/** Locks both until the transaction ends; one that was changed or merged since is a conflict. */
export async function lockPair(
  tx: Database,
  { survivor, merged }: OrganizationSides,
): Promise<OrganizationSides<OrganizationColumns>> {
  const found = await lockOrganizations(tx, [survivor.id, merged.id])
  const sideOf = ({ id, version }: Versioned) => {
    const side = found.find((each) => each.id === id)
    if (!side || side.mergedIntoId !== null) throw notFound()
    if (side.version !== version) throw versionConflict()
    return side
  }
  const sides = { survivor: sideOf(survivor), merged: sideOf(merged) }
  if (sides.survivor.kind !== sides.merged.kind) throw stageConflict('企业与高校院所不能合并')
  if (sides.survivor.kind === 'bureau') throw stageConflict('科技局不能合并')
  if (sides.survivor.status !== 'active') throw stageConflict('保留的单位须是已审核通过的')
  return sides
}

/** Of an organization as it was stored with a merge: what the merge may have changed. */
const storedSchema = z.object({
  name: z.string(),
  kind: organizationKindSchema,
  status: organizationStatusSchema,
  creditCode: z.string().nullable(),
  townshipId: z.string().nullable(),
  shortName: z.string(),
  industry: z.string(),
  city: z.string(),
  address: z.string(),
  introduction: z.string(),
  tags: z.array(z.string()),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  primaryContactId: z.string().nullable(),
})
type Stored = z.infer<typeof storedSchema>

const columnsOf: Record<OrganizationMergeField, (from: Stored) => Partial<Stored>> = {
  name: ({ name }) => ({ name }),
  shortName: ({ shortName }) => ({ shortName }),
  creditCode: ({ creditCode }) => ({ creditCode }),
  industry: ({ industry }) => ({ industry }),
  city: ({ city }) => ({ city }),
  address: ({ address }) => ({ address }),
  introduction: ({ introduction }) => ({ introduction }),
  tags: ({ tags }) => ({ tags }),
  contact: ({ contactName, contactPhone, contactEmail, primaryContactId }) => ({
    ...{ contactName, contactPhone, contactEmail, primaryContactId },
  }),
}

function chosenValues(
  { survivor, merged }: OrganizationSides<OrganizationColumns>,
  choices: OrganizationChoices,
): Partial<Stored> {
  const [own, other] = [survivor, merged].map((organization) =>
    presentOrganization(system, { organization, townshipName: null }),
  )
  if (!own || !other) return {}
  const values = organizationMergeFields.map((field) => {
    const choice = choices[field] ?? defaultOrganizationChoice(field, own, other)
    if (choice === 'both') return { tags: [...new Set([...survivor.tags, ...merged.tags])] }
    return columnsOf[field](choice === 'merged' ? merged : survivor)
  })
  return Object.assign({}, ...values)
}

const by = (actor: Actor, at: Date) => ({
  updatedAt: at,
  updatedBy: isAccount(actor) ? actor.accountId : null,
})

/** Takes the one out of sight, then writes what was chosen into the other. */
export async function mergePair(
  tx: Database,
  actor: Actor,
  sides: OrganizationSides<OrganizationColumns>,
  choices: OrganizationChoices,
  at: Date,
): Promise<void> {
  const { survivor, merged } = sides
  const placed = survivor.townshipId === null && merged.townshipId !== null
  const values = { ...chosenValues(sides, choices), ...(placed && { townshipId: merged.townshipId }) }
  const hidden = { ...by(actor, at), status: 'disabled' as const, mergedIntoId: survivor.id }
  if (!(await updateOrganization(tx, merged.id, merged.version, hidden))) throw versionConflict()
  if (!(await updateOrganization(tx, survivor.id, survivor.version, { ...by(actor, at), ...values }))) {
    throw versionConflict()
  }
  if (placed) {
    await tx.execute(sql`
      insert into ${organizationTownships} (organization_id, township_id, from_day, reason, at, by)
      select ${survivor.id}::uuid, township_id, from_day, reason, at, by from ${organizationTownships}
      where organization_id = ${merged.id} on conflict do nothing`)
  }
  await recordChange(tx, actor, {
    action: 'merge',
    subjectKind: 'organization',
    subjectId: survivor.id,
    version: survivor.version + 1,
    changes: { ...difference(survivor, values), mergedId: [null, merged.id] },
  })
  await recordChange(tx, actor, {
    action: 'merge_into',
    subjectKind: 'organization',
    subjectId: merged.id,
    version: merged.version + 1,
    changes: { mergedIntoId: [null, survivor.id] },
  })
}

/** Gives the survivor back what it had and lets the other be seen again, both being as the merge left them. */
export async function splitPair(
  tx: Database,
  actor: Actor,
  { survivor, merged }: OrganizationSides,
  stored: { survivorBefore: unknown; mergedBefore: unknown },
  at: Date,
): Promise<void> {
  const before = {
    survivor: storedSchema.parse(stored.survivorBefore),
    merged: storedSchema.parse(stored.mergedBefore),
  }
  await refuseTaken(tx, [survivor.id, merged.id], [before.survivor, before.merged])
  const own = Object.assign({}, ...organizationMergeFields.map((field) => columnsOf[field](before.survivor)))
  const values = { ...own, townshipId: before.survivor.townshipId, ...by(actor, at) }
  if (!(await updateOrganization(tx, survivor.id, survivor.version, values))) throw versionConflict()
  const shown = { ...by(actor, at), mergedIntoId: null, status: before.merged.status }
  if (!(await updateOrganization(tx, merged.id, merged.version, shown))) throw versionConflict()
  if (before.survivor.townshipId === null) {
    await tx.delete(organizationTownships).where(eq(organizationTownships.organizationId, survivor.id))
  }
  for (const { id, version } of [survivor, merged]) {
    await recordChange(tx, actor, {
      action: 'unmerge',
      subjectKind: 'organization',
      subjectId: id,
      version: version + 1,
    })
  }
}

/** Meanwhile another one may have been given a name or a code that one of the two had. */
async function refuseTaken(tx: Database, own: string[], sides: Stored[]): Promise<void> {
  for (const { kind, name, creditCode } of sides) {
    const taken = await tx.$count(
      organizations,
      and(
        notInArray(organizations.id, own),
        isNull(organizations.mergedIntoId),
        or(
          and(eq(organizations.kind, kind), eq(organizations.name, name)),
          creditCode ? eq(organizations.creditCode, creditCode) : undefined,
        ),
      ),
    )
    if (taken > 0) throw stageConflict('合并前的名称或信用代码已被另一家单位使用，不能撤销')
  }
}
