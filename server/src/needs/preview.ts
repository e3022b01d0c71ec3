import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { NeedAudience, NeedPreview } from '@duijie/shared/need-views'
import { type Actor, visitor } from '../access/actor.ts'
import { givenAway } from './naming.ts'
import { isOpen } from './policy.ts'
import { presentNeed } from './presenter.ts'
import type { NeedRow } from './repository.ts'
import { mayKnow } from './visibility.ts'

/**
 * What somebody else sees of the need, or will once it is published. It is asked and answered as if that
 * reader had come, so that it is what that reader is answered.
 */
export async function previewNeed(
  db: Database,
  row: NeedRow,
  audience: NeedAudience,
  now: Date,
): Promise<NeedPreview> {
  const { need } = row
  const published = isOpen(need.stage)
    ? row
    : { ...row, need: { ...need, stage: 'published' as const, publishedAt: now } }
  const shown = { ...published, need: { ...published.need, status: 'active' as const } }
  const reader = readerOf(audience, row)
  const seen = mayKnow(reader, shown) ? presentNeed(reader, shown) : null
  return { need: seen, names: await givenAway(db, need.organizationId, seen) }
}

/** Somebody of no institution on record, or of the first one that the need names. */
function readerOf(audience: NeedAudience, { preferredInstitutions }: NeedRow): Actor {
  if (audience === 'visitor') return visitor
  const named = audience === 'partner' ? preferredInstitutions[0]?.id : undefined
  return {
    role: 'liaison',
    accountId: randomUUID(),
    organizationId: named ?? randomUUID(),
    townshipId: null,
  }
}
