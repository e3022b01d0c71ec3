import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { DuplicateCheck, NeedCheck, ResultCheck } from '@duijie/shared/duplicates'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { Actor } from '../access/actor.ts'
import { DomainError } from '../errors.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { needAsCompared, resultAsCompared } from './compared-records.ts'
import type { DuplicateCorpus } from './corpus.ts'
import type { ComparedDocument } from './detection/prepared-document.ts'
import { referenceTo } from './presenter.ts'

interface Dependencies {
  needs: NeedService
  results: ResultService
  corpus: DuplicateCorpus
  catchUp: () => Promise<void>
}

const SHOWN = 5
/** Many, because those that the reader may not see are left out afterwards. */
const CANDIDATES = 200
/** An id that no record has, for what is not stored yet. */
const TYPED = 'typed'

/**
 * Compares what somebody types with the records of which they may read every word compared, and no others:
 * neither the answer nor a score tells anything of the rest.
 */
export function createDuplicateCheck({ needs, results, corpus, catchUp }: Dependencies) {
  async function near(kind: RecordKind, exceptId: string | undefined, typed: ComparedDocument) {
    await catchUp()
    await corpus.settle()
    const ids = await corpus.store.candidates(kind, typed, CANDIDATES)
    return ids.filter((id) => id !== exceptId)
  }

  async function likeness<Item extends NeedFull | ResearchResult>(
    kind: RecordKind,
    typed: ComparedDocument,
    readable: readonly Item[],
    asCompared: (record: Item) => ComparedDocument,
  ): Promise<DuplicateCheck> {
    const likenesses = await corpus.store.compare(kind, typed, readable.map(asCompared))
    const items = likenesses.flatMap(({ verdict, ...likeness }, at) => {
      const record = readable[at]
      return !record || verdict === 'different' ? [] : [{ ...likeness, verdict, record: referenceTo(record) }]
    })
    return { items: items.sort((a, b) => b.likeness - a.likeness).slice(0, SHOWN) }
  }

  return {
    async checkNeed(actor: Actor, { exceptId, ...texts }: NeedCheck): Promise<DuplicateCheck> {
      refuseNothing(texts.title)
      const typed = needAsCompared(TYPED, texts)
      const known = await needs.findMany(actor, await near('needs', exceptId, typed))
      const readable = known.filter((need) => need.access === 'full')
      return likeness('needs', typed, readable, (need) => needAsCompared(need.id, need))
    },

    async checkResult(actor: Actor, { exceptId, ...texts }: ResultCheck): Promise<DuplicateCheck> {
      refuseNothing(texts.title)
      const typed = resultAsCompared(TYPED, texts)
      const readable = await results.findMany(actor, await near('results', exceptId, typed))
      return likeness('results', typed, readable, (result) => resultAsCompared(result.id, result))
    },
  }
}

function refuseNothing(title: string): void {
  if (title === '') throw new DomainError('validation_failed', '请先填写名称')
}
