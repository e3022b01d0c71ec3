import type { DuplicateCheck, NeedCheck, RecordKind, ResultCheck } from '@duijie/shared/duplicates'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { Actor } from '../access/actor.ts'
import { DomainError } from '../errors.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { needAsCompared, resultAsCompared } from './compared-records.ts'
import type { DuplicateCorpus } from './corpus.ts'
import { compareDocuments } from './detection/comparison.ts'
import { type ComparedDocument, prepareDocument } from './detection/prepared-document.ts'
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
    const document = prepareDocument(typed)
    const ids = corpus
      .index(kind)
      .candidates(document, CANDIDATES)
      .filter((id) => id !== exceptId)
    return { document, ids }
  }

  function likeness<Item extends NeedFull | ResearchResult>(
    kind: RecordKind,
    document: ReturnType<typeof prepareDocument>,
    readable: readonly Item[],
    asCompared: (record: Item) => ComparedDocument,
  ): DuplicateCheck {
    const { weight } = corpus.index(kind)
    const items = readable.flatMap((record) => {
      const { verdict, ...likeness } = compareDocuments(document, prepareDocument(asCompared(record)), weight)
      return verdict === 'different' ? [] : [{ ...likeness, verdict, record: referenceTo(record) }]
    })
    return { items: items.sort((a, b) => b.likeness - a.likeness).slice(0, SHOWN) }
  }

  return {
    async checkNeed(actor: Actor, { exceptId, ...typed }: NeedCheck): Promise<DuplicateCheck> {
      refuseNothing(typed.title)
      const { document, ids } = await near('needs', exceptId, needAsCompared(TYPED, typed))
      const known = await needs.findMany(actor, ids)
      const readable = known.filter((need) => need.access === 'full')
      return likeness('needs', document, readable, (need) => needAsCompared(need.id, need))
    },

    async checkResult(actor: Actor, { exceptId, ...typed }: ResultCheck): Promise<DuplicateCheck> {
      refuseNothing(typed.title)
      const { document, ids } = await near('results', exceptId, resultAsCompared(TYPED, typed))
      const readable = await results.findMany(actor, ids)
      return likeness('results', document, readable, (result) => resultAsCompared(result.id, result))
    },
  }
}

function refuseNothing(title: string): void {
  if (title === '') throw new DomainError('validation_failed', '请先填写名称')
}
