export type MatchOptions = {
  /** At most this many, best first; all when absent. */
  top?: number
  /** Only these ids of the other side, e.g. from a search engine; unknown ids are skipped. */
  candidates?: Iterable<string>
  /** These ids of the other side beside those that are worth scoring anyway; unknown ids are skipped. */
  besides?: Iterable<string>
  /** Explanations cost more than scores: off unless asked for. */
  explain?: boolean
  /** `YYYY-MM-DD`; without it validity is not looked at. */
  today?: string
}

export type Pair = { need: string; result: string }

/** Ids of held needs and results. */
export type Among = { needs: readonly string[]; results: readonly string[] }
