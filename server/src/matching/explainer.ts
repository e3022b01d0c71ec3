import type { AnalysedNeed, AnalysedResult } from './analyze.ts'
import {
  type NeedTextField,
  needTextFields,
  type ResultDocument,
  type ResultTextField,
  resultTextFields,
} from './documents.ts'
import { explain, type PairEvidence } from './explain.ts'
import type { MatchExplanation } from './explanation.ts'
import type { FoundFact } from './facts.ts'
import { locateWords, type WordPlaces } from './locate.ts'
import type { NeedLayout } from './need-layout.ts'
import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'
import { closenessOf, textEvidence } from './scoring.ts'
import { SharedTerms } from './shared-terms.ts'
import type { CorpusStatistics } from './statistics.ts'
import type { TermModel } from './term-model.ts'
import { WithoutWord } from './without-word.ts'
import { type KnownWords, knownWordsOf, WordMeetings } from './word-meetings.ts'

/** What is worked out once for a need and serves for every result that is explained. */
type Prepared = {
  layout: NeedLayout
  without: WithoutWord
  meetings: WordMeetings
  places: WordPlaces<NeedTextField> | undefined
}

/** Where words stand is kept for so many results: about 20 MB. */
const mostPlaces = 2000

/** Explains pairs; quick where many results of one need follow one another. */
export class Explainer {
  readonly #query: NeedQuery
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  readonly #resultPlaces = new Map<ResultDocument, WordPlaces<ResultTextField>>()
  readonly #shared = new SharedTerms()
  readonly #knownWords = new WeakMap<AnalysedResult, KnownWords>()
  #prepared: Prepared | undefined

  constructor(query: NeedQuery, statistics: CorpusStatistics, model: TermModel) {
    this.#query = query
    this.#statistics = statistics
    this.#model = model
  }

  /** The query must have been asked about the need, laid out as given. */
  explain(
    need: AnalysedNeed,
    layout: NeedLayout,
    result: AnalysedResult,
    profile: ResultProfile,
    facts: readonly FoundFact[],
  ): MatchExplanation {
    const prepared = this.#prepare(need, layout)
    const shared = this.#shared
    shared.find(this.#query, profile)
    const evidence: PairEvidence = {
      whole: textEvidence({
        overlap: shared.overlap(this.#query),
        coverage: shared.coverage(this.#query),
        closeness: closenessOf(this.#query.meaning, profile.meaning),
      }),
      without: (word) => textEvidence(prepared.without.features(word, shared, profile)),
      meetings: prepared.meetings.with(shared.ids, this.#wordsOf(result)),
      needPlaces: () => {
        prepared.places ??= locateWords<NeedTextField>(need.document, needTextFields)
        return prepared.places
      },
      resultPlaces: () => this.#placesIn(result.document),
    }
    return explain(evidence, facts)
  }

  #prepare({ terms: counts }: AnalysedNeed, layout: NeedLayout): Prepared {
    if (this.#prepared?.layout === layout) return this.#prepared
    this.#prepared = {
      layout,
      without: new WithoutWord(this.#query, counts, layout.terms, this.#statistics, this.#model),
      meetings: new WordMeetings(counts, layout.terms, this.#model),
      places: undefined,
    }
    return this.#prepared
  }

  #wordsOf(result: AnalysedResult): KnownWords {
    const known = this.#knownWords.get(result) ?? knownWordsOf(result.terms, this.#model)
    this.#knownWords.set(result, known)
    return known
  }

  #placesIn(result: ResultDocument): WordPlaces<ResultTextField> {
    const known = this.#resultPlaces.get(result)
    if (known !== undefined) return known
    const places = locateWords<ResultTextField>(result, resultTextFields)
    if (this.#resultPlaces.size >= mostPlaces) this.#resultPlaces.clear()
    this.#resultPlaces.set(result, places)
    return places
  }
}
