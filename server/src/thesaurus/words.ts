import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { DomainError, type FieldError } from '../errors.ts'
import { fold } from '../matching/fold.ts'
import { isWeakTerm } from '../matching/weak-words.ts'

type Words = Pick<ThesaurusGroup, 'kind' | 'words'>

/** Refuses words that matching could not go by: too short or long when folded, doubled, or said of everything. */
export function refuseUnfitWords(words: readonly string[]): void {
  const seen = new Set<string>()
  const errors: FieldError[] = []
  for (const [at, word] of words.entries()) {
    const folded = fold(word).trim()
    const detail = seen.has(folded)
      ? `“${word}”与组内另一词相同（不分繁简、大小写和全半角）`
      : unfitness(word, folded)
    seen.add(folded)
    if (detail) errors.push({ pointer: `/words/${at}`, detail })
  }
  if (errors.length > 0) throw new DomainError('validation_failed', errors[0]?.detail, errors)
}

function unfitness(word: string, folded: string): string | undefined {
  if (folded.length < 2 || folded.length > 40) return `“${word}”应为 2–40 个字`
  if (isWeakTerm(folded)) return `“${word}”是各领域通用的词，不能区分技术，不宜列入`
  return undefined
}

/** Refuses a synonym that stands in another active group of synonyms: the two groups would flow together. */
export function refuseTakenWords(group: Words, others: Iterable<ThesaurusGroup>): void {
  if (group.kind !== 'synonym') return
  const own = new Map(group.words.map((word, at) => [fold(word), { word, at }]))
  for (const other of others) {
    if (other.kind !== 'synonym' || other.status !== 'active') continue
    for (const taken of other.words) {
      const mine = own.get(fold(taken))
      if (!mine) continue
      const detail = `“${mine.word}”已在${other.source === 'own' ? '自建' : '内置'}词组“${other.words.join(' = ')}”中`
      throw new DomainError('already_exists', detail, [{ pointer: `/words/${mine.at}`, detail }])
    }
  }
}
