import type { Matcher } from '../matching/matcher.ts'
import { termModelOf } from '../matching/thesaurus-model.ts'
import { codeHash } from '../snapshots/code-hash.ts'
import { readSnapshot, type SnapshotHeader, writeSnapshot } from '../snapshots/snapshot-file.ts'
import {
  corpusByModel,
  corpusOf,
  keyOfModel,
  type MatchChanges,
  type MatchingCorpus,
  type MatchModel,
  takeChanges,
} from './matching-corpus.ts'
import { partsOfCorpus, readCorpus } from './stored-matching.ts'

export type MatchingStore = ReturnType<typeof createMatchingStore>

/**
 * A matcher by calls whose arguments and answers can be copied. It answers, and takes changes, once it was
 * filled; before, every call throws, so that a store that lost what it held cannot be taken for an empty one.
 */
export function createMatchingStore() {
  let held: MatchingCorpus | undefined
  let aside: MatchingCorpus | undefined
  /** the corpus by another model under way, and when it is there */
  let next: { corpus: MatchingCorpus | undefined; model: string; done: Promise<void> } | undefined

  function present(): MatchingCorpus {
    if (!held) throw new Error('The matcher is not filled yet')
    return held
  }

  function rebuilding(): MatchingCorpus {
    if (!aside) throw new Error('No rebuild of the matcher has begun')
    return aside
  }

  function hold(corpus: MatchingCorpus): void {
    held = corpus
    next = undefined
  }

  async function makeNext(model: MatchModel, isLatest: () => boolean): Promise<void> {
    const made = await corpusByModel(
      present(),
      model,
      (corpus) => {
        if (next) next.corpus = corpus
      },
      isLatest,
    )
    if (made && isLatest()) hold(made)
  }

  return {
    matchNeed: (...args: Parameters<Matcher['matchNeed']>) => present().matcher.matchNeed(...args),
    matchResult: (...args: Parameters<Matcher['matchResult']>) => present().matcher.matchResult(...args),
    scorePairs: (...args: Parameters<Matcher['scorePairs']>) => present().matcher.scorePairs(...args),
    matchAmong: (...args: Parameters<Matcher['matchAmong']>) => present().matcher.matchAmong(...args),
    scoreDocuments: (...args: Parameters<Matcher['scoreDocuments']>) =>
      present().matcher.scoreDocuments(...args),
    needKeyTerms: (...args: Parameters<Matcher['needKeyTerms']>) => present().matcher.needKeyTerms(...args),
    needWords: (...args: Parameters<Matcher['needWords']>) => present().matcher.needWords(...args),
    lackingTerms: (...args: Parameters<Matcher['lackingTerms']>) => present().matcher.lackingTerms(...args),
    resultKeyTerms: (...args: Parameters<Matcher['resultKeyTerms']>) =>
      present().matcher.resultKeyTerms(...args),

    take(changes: MatchChanges): void {
      takeChanges(present(), changes)
      if (next?.corpus) takeChanges(next.corpus, changes)
    },

    /**
     * Makes a matcher of the same documents by this model beside the present one, which answers meanwhile.
     * Resolves when it has taken its place, or when a later call has made it needless.
     */
    async replaceModel(model: MatchModel): Promise<void> {
      const key = keyOfModel(model)
      if (next?.model === key) return next.done
      if (present().model === key) {
        // The words that the other model would have kept whole are kept whole no more.
        if (next) termModelOf(model.thesaurus, model.learnt)
        next = undefined
        return
      }
      const latest = { corpus: undefined, model: key, done: Promise.resolve() }
      next = latest
      latest.done = makeNext(model, () => next === latest)
      return latest.done
    },

    /** Writes all it holds to a file, in between changes; resolves to the number of bytes. */
    async save(path: string, header: Omit<SnapshotHeader, 'code'>): Promise<number> {
      const { matcher, thesaurus } = present()
      const parts = partsOfCorpus(matcher.toStored(), thesaurus)
      return writeSnapshot(path, { ...header, code: codeHash() }, parts)
    },

    /**
     * Takes what a file holds, to match by this model; false where it is not whole, not that snapshot, made by other
     * code, or of documents that were analysed by another thesaurus.
     */
    async load(path: string, { id, code }: SnapshotHeader, model: MatchModel): Promise<boolean> {
      if (code !== codeHash()) return false
      const parts = await readSnapshot(path, id)
      const stored = parts && readCorpus(parts, JSON.stringify(model.thesaurus))
      if (!stored) return false
      hold(corpusOf(model, stored))
      return true
    },

    /** The documents follow, as changes; until the end the store answers from what it held before. */
    beginRebuild(model: MatchModel): void {
      aside = corpusOf(model)
    },

    addToRebuild(changes: MatchChanges): void {
      takeChanges(rebuilding(), changes)
    },

    endRebuild(): void {
      hold(rebuilding())
      aside = undefined
    },
  }
}
