import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { matchFits } from '@duijie/db/schema/match-fits'
import { system } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { findActiveFit, findLatestFit, insertFit, lockFits, retireActive } from './repository.ts'

type Learnt = Pick<
  typeof matchFits.$inferInsert,
  'kind' | 'reason' | 'payload' | 'vectors' | 'figures' | 'basis' | 'basisHash'
> & {
  /** the fit that it was found better than; undefined: what is shipped */
  replaces: string | undefined
}

/**
 * Keeps what was learnt: in use where it is better, a candidate where another came into use meanwhile, rejected
 * where it is not better. Nothing where another process was faster with the same basis.
 */
export async function storeLearnt(db: Database, at: Date, { replaces, ...learnt }: Learnt): Promise<void> {
  await db.transaction(async (tx) => {
    await lockFits(tx)
    if ((await findLatestFit(tx, learnt.kind))?.basisHash === learnt.basisHash) return
    const isPresent = (await findActiveFit(tx, learnt.kind))?.id === replaces
    const better = learnt.reason === 'better'
    const state = better ? (isPresent ? 'active' : 'candidate') : 'rejected'
    if (state === 'active') await retireActive(tx, learnt.kind, { at, accountId: null })
    const id = randomUUID()
    await insertFit(tx, {
      ...learnt,
      id,
      state,
      activatedAt: state === 'active' ? at : null,
      createdAt: at,
      updatedAt: at,
    })
    await recordChange(tx, system, {
      action: 'learn',
      subjectKind: 'match_fit',
      subjectId: id,
      version: 1,
      to: state,
      reason: learnt.reason,
    })
  })
}
