import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import { textOfNeed, textOfResult } from '../embeddings/texts.ts'
import type { NeedService } from '../needs/service.ts'
import type { RecordKind } from '../outbox/follower.ts'
import type { ResultService } from '../results/service.ts'

interface Dependencies {
  needs: NeedService
  results: ResultService
  /** whether texts of needs that are not public may leave the house */
  sendRestricted: boolean
}

/** Of these records those that may be sent to the embedder, each with its text. */
export async function embeddableRecords(
  { needs, results, sendRestricted }: Dependencies,
  kind: RecordKind,
  ids: readonly string[],
): Promise<{ id: string; text: string }[]> {
  const records =
    kind === 'needs'
      ? (await needs.findMany(system, ids)).flatMap((need) => {
          if (need.access !== 'full') return []
          if (need.confidentiality === 'restricted' && !sendRestricted) return []
          const { id, stage, status } = need
          return fulfils({ stage, status }, matchableNeeds) ? [{ id, text: textOfNeed(need) }] : []
        })
      : (await results.findMany(system, ids))
          .filter(({ stage, status }) => fulfils({ stage, status }, matchableResults))
          .map((result) => ({ id: result.id, text: textOfResult(result) }))
  return records.filter(({ text }) => text !== '')
}
