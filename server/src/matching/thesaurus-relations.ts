import { wordsOf } from './segment.ts'
import type { ThesaurusGroup } from './thesaurus.ts'

/** `other` may stand for `word`, as nearly as `nearness` (0–1) says. Listed in both directions. */
export type Relation = { word: string; other: string; nearness: number }

const nearnessOf = { synonyms: 0.95, narrower: 0.7 }

/** The relations of each group between words that can be met in texts. */
export function relationsOf(groups: readonly ThesaurusGroup[]): Relation[] {
  const relations: Relation[] = []
  const whole = new Map<string, boolean>()

  /** Only what the segmenter keeps whole can be met in a text. */
  function isWhole(word: string): boolean {
    const known = whole.get(word) ?? wordsOf(word)[0]?.word === word
    whole.set(word, known)
    return known
  }

  function relate(a: string, b: string, nearness: number): void {
    if (a === b || !isWhole(a) || !isWhole(b)) return
    relations.push({ word: a, other: b, nearness }, { word: b, other: a, nearness })
  }
  for (const group of groups) {
    if (group.kind === 'narrower') {
      for (const word of group.words) relate(group.broader, word, nearnessOf.narrower)
    } else {
      for (const [at, word] of group.words.entries()) {
        for (const other of group.words.slice(at + 1)) relate(word, other, nearnessOf.synonyms)
      }
    }
  }
  return relations
}
