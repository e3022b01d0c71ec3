import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'

/**
 * Of the terms of one result those that the need mentions or comes near to: few of them, so that the pair is
 * looked at again and again at little cost. One object is reused for pair after pair.
 */
export class SharedTerms {
  #profile: ResultProfile | undefined
  /** in the table, with their weights in overlap */
  readonly ids: number[] = []
  readonly #weights: number[] = []
  /** places among the telling terms */
  readonly #telling: number[] = []

  find({ frequencies, affinities }: NeedQuery, profile: ResultProfile): void {
    this.#profile = profile
    this.ids.length = 0
    this.#weights.length = 0
    this.#telling.length = 0
    for (let at = 0; at < profile.ids.length; at++) {
      const id = profile.ids[at] ?? 0
      if ((frequencies[id] ?? 0) === 0) continue
      this.ids.push(id)
      this.#weights.push(profile.overlapWeights[at] ?? 0)
    }
    for (let at = 0; at < profile.tellingIds.length; at++) {
      const known = profile.tellingModelIds[at] ?? -1
      const isNear = known >= 0 && (affinities[known] ?? 0) > 0
      if (isNear || (frequencies[profile.tellingIds[at] ?? 0] ?? 0) > 0) this.#telling.push(at)
    }
  }

  overlap({ frequencies }: NeedQuery): number {
    let overlap = 0
    for (let at = 0; at < this.ids.length; at++) {
      overlap += (this.#weights[at] ?? 0) * (frequencies[this.ids[at] ?? 0] ?? 0)
    }
    return overlap
  }

  coverage({ frequencies, affinities }: NeedQuery): number {
    const profile = this.#profile
    if (profile === undefined) return 0
    let coverage = 0
    for (let turn = 0; turn < this.#telling.length; turn++) {
      const at = this.#telling[turn] ?? 0
      const exact = frequencies[profile.tellingIds[at] ?? 0] ?? 0
      const known = profile.tellingModelIds[at] ?? -1
      const near = known < 0 ? 0 : (affinities[known] ?? 0)
      coverage += (profile.coverageWeights[at] ?? 0) * Math.max(exact, near)
    }
    return coverage
  }
}
