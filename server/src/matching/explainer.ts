import { scoreOf } from './calibration.ts'
import {
  type NeedDocument,
  type NeedTextField,
  needTextFields,
  type ResultDocument,
  type ResultTextField,
  resultTextFields,
} from './documents.ts'
import { asWritten, explainFacts, inPoints, placesOf } from './explain.ts'
import type { ExplainedTerm, MatchExplanation } from './explanation.ts'
import { type FoundFact, factEvidence, nearMissesOf } from './facts.ts'
import type { MatchFit } from './fit.ts'
import type { Held } from './held.ts'
import { locateWords, type WordPlaces } from './locate.ts'
import type { NeedLayout } from './need-layout.ts'
import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'
import { closenessOf, textEvidence } from './scoring.ts'
import { SharedTerms } from './shared-terms.ts'
import type { CorpusStatistics } from './statistics.ts'
import type { TermModel } from './term-model.ts'
import { WithoutWord } from './without-word.ts'
import { type KnownWords, knownWordsOf, type Meeting, WordMeetings } from './word-meetings.ts'

/** What is worked out once for a need and serves for every result that is explained. */
type Prepared = {
  need: Held<NeedDocument>
  layout: NeedLayout
  without: WithoutWord
  meetings: WordMeetings
  places: WordPlaces<NeedTextField> | undefined
}

type Contributing = { meeting: Meeting; contribution: number }

const mostTerms = 12
const leastContribution = 0.1
/** Where words stand is kept for so many results: about 20 MB. */
const mostPlaces = 2000

function heaviestFirst(a: Contributing, b: Contributing): number {
  return b.contribution - a.contribution || (a.meeting.word < b.meeting.word ? -1 : 1)
}

/**
 * Says why pairs scored as they did; quick where many results of one need follow one another. Each contribution
 * is in points of the score: a term's is what the score loses when the need no longer mentions it (see
 * `strike.ts`), a fact's is what it loses without the fact.
 */
export class Explainer {
  readonly #query: NeedQuery
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  readonly #fit: MatchFit
  readonly #resultPlaces = new Map<ResultDocument, WordPlaces<ResultTextField>>()
  readonly #shared: SharedTerms
  readonly #knownWords = new WeakMap<Held<ResultDocument>, KnownWords>()
  #prepared: Prepared | undefined

  constructor(query: NeedQuery, statistics: CorpusStatistics, model: TermModel, fit: MatchFit) {
    this.#query = query
    this.#statistics = statistics
    this.#model = model
    this.#fit = fit
    this.#shared = new SharedTerms(statistics)
  }

  /** The query must have been asked about the need, laid out as given. */
  explain(
    need: Held<NeedDocument>,
    layout: NeedLayout,
    result: Held<ResultDocument>,
    profile: ResultProfile,
    facts: readonly FoundFact[],
  ): MatchExplanation {
    const prepared = this.#prepare(need, layout)
    this.#shared.find(this.#query, profile)
    const overlap = this.#shared.overlap()
    const coverage = this.#shared.coverage()
    const closeness = closenessOf(this.#query.meaning, profile.meaning)
    const factPart = factEvidence(facts, this.#fit.facts)
    const evidence = textEvidence({ overlap, coverage, closeness }, this.#fit.text) + factPart
    const contributing = this.#contributing(prepared, result, profile, evidence, factPart)
    return {
      terms: contributing.length === 0 ? [] : this.#located(prepared, result.document, contributing),
      facts: explainFacts(evidence, facts, this.#fit),
      nearMisses: nearMissesOf(facts),
    }
  }

  #contributing(
    { without, meetings }: Prepared,
    result: Held<ResultDocument>,
    profile: ResultProfile,
    evidence: number,
    factPart: number,
  ): Contributing[] {
    const { text, calibration } = this.#fit
    const score = scoreOf(evidence, calibration)
    const contributing: Contributing[] = []
    for (const meeting of meetings.with(this.#shared.ids, this.#wordsOf(result))) {
      const left = textEvidence(without.features(meeting.word, this.#shared, profile), text) + factPart
      const contribution = score - scoreOf(left, calibration)
      if (contribution >= leastContribution) contributing.push({ meeting, contribution })
    }
    return contributing.sort(heaviestFirst).slice(0, mostTerms)
  }

  #located(
    prepared: Prepared,
    result: ResultDocument,
    contributing: readonly Contributing[],
  ): ExplainedTerm[] {
    const need = prepared.need.document
    prepared.places ??= locateWords<NeedTextField>(need, needTextFields)
    const inNeed = prepared.places
    const inResult = this.#placesIn(result)
    return contributing.map(({ meeting: { word, words }, contribution }) => {
      const spans = placesOf(inNeed, [word])
      return {
        term: asWritten(word, need, spans),
        contribution: inPoints(contribution),
        need: spans,
        result: placesOf(inResult, words),
      }
    })
  }

  #prepare(need: Held<NeedDocument>, layout: NeedLayout): Prepared {
    if (this.#prepared?.layout === layout) return this.#prepared
    const counts = this.#statistics.countsOf(layout.terms)
    this.#prepared = {
      need,
      layout,
      without: new WithoutWord(this.#query, counts, layout, this.#statistics, this.#model),
      meetings: new WordMeetings(counts, layout.terms, this.#model),
      places: undefined,
    }
    return this.#prepared
  }

  #wordsOf(result: Held<ResultDocument>): KnownWords {
    let known = this.#knownWords.get(result)
    if (known === undefined) {
      known = knownWordsOf(this.#statistics.countsOf(result.terms), this.#model)
      this.#knownWords.set(result, known)
    }
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
