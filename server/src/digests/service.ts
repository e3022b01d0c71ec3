import type { Database } from '@duijie/db/client'
import type { DigestPreference, DigestPreferenceInput, DigestSubscription } from '@duijie/shared/digests'
import { type AccountActor, type Actor, isAccount, system } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, notFound, versionConflict } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { LinkService } from '../links/service.ts'
import { promptDigestsJob } from './digest-jobs.ts'
import { digestRoles, usualFor } from './policy.ts'
import { dismissedPairs, findPreference, findReceiver, savePreference } from './repository.ts'

export type DigestService = ReturnType<typeof createDigestService>

interface Dependencies {
  db: Database
  clock: () => Date
  links: LinkService
}

/** Has those told who want to know at once, after the transaction that publishes something. */
export const enqueuePromptDigests = (tx: Database) => enqueue(tx, promptDigestsJob, {})

/** What each account chose to be told, and how often. */
export function createDigestService({ db, clock, links }: Dependencies) {
  async function present(accountId: string): Promise<DigestPreference> {
    const receiver = await findReceiver(db, accountId)
    if (!receiver) throw notFound()
    const row = await findPreference(db, accountId)
    const { rhythm, techFields, leastLevel } = row ?? usualFor(receiver.role)
    return { rhythm, techFields, leastLevel, email: receiver.email, version: row?.version ?? 0 }
  }

  async function choose(actor: Actor, accountId: string, version: number, choice: DigestPreferenceInput) {
    const before = await present(accountId)
    await db.transaction(async (tx) => {
      if (!(await savePreference(tx, accountId, version, choice, clock()))) throw versionConflict()
      await recordChange(tx, actor, {
        action: 'choose_digest',
        subjectKind: 'account',
        subjectId: accountId,
        changes: difference(before, choice),
      })
    })
  }

  function receiver(actor: Actor): AccountActor {
    if (!isAccount(actor) || !digestRoles.some((role) => role === actor.role)) throw forbidden()
    return actor
  }

  return {
    /** Pairs that somebody concerned called not relevant. */
    dismissedPairs: (needIds: readonly string[], resultIds: readonly string[]) =>
      dismissedPairs(db, needIds, resultIds),

    get: (actor: Actor) => present(receiver(actor).accountId),

    async put(actor: Actor, version: number, choice: DigestPreferenceInput): Promise<DigestPreference> {
      const { accountId, role } = receiver(actor)
      if (role === 'staff' && choice.rhythm === 'at_once') {
        throw invalid('/rhythm', '跟进任务可以每天或每周提醒')
      }
      await choose(actor, accountId, version, choice)
      return present(accountId)
    },

    /** By the link out of a message: whether messages still come; changes nothing. */
    async opened(token: string): Promise<DigestSubscription> {
      const link = await links.open(token, 'unsubscribe')
      return { subscribed: (await present(link.subjectId)).rhythm !== 'never' }
    },

    /** By the link out of a message: no more messages. Once more does no more. */
    async unsubscribe(token: string): Promise<DigestSubscription> {
      const link = await links.open(token, 'unsubscribe')
      const { rhythm, techFields, leastLevel, version } = await present(link.subjectId)
      if (rhythm !== 'never') {
        await choose(system, link.subjectId, version, { rhythm: 'never', techFields, leastLevel })
      }
      return { subscribed: false }
    },
  }
}
