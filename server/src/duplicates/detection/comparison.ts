import { type Differing, differingDesignations, differingWords } from './designations.ts'
import type { PreparedDocument } from './prepared-document.ts'
import { resemblanceOf } from './resemblance.ts'

export const likenessVerdicts = ['identical', 'duplicate', 'similar', 'different'] as const
export type LikenessVerdict = (typeof likenessVerdicts)[number]

export interface Likeness {
  /** 0–1; 1 where the two say the same in every letter and digit, and only there */
  likeness: number
  verdict: LikenessVerdict
  /** what tells the two apart: words of the titles, model numbers, sizes, phases */
  differing: Differing
}

/** From here on two texts are worth a look together. */
export const SIMILAR_FROM = 0.46
/** From here on they are one matter said twice, unless something tells them apart. */
export const DUPLICATE_FROM = 0.6

/** A short text within a long one says less than two texts alike. */
const CONTAINED = 0.9
/** So few shingles stand in a long text by chance. */
const CONTAINED_FROM = 30
/** Only sameness is 1. */
const MOST_OF_UNEQUAL = 0.99

/**
 * How alike two documents are. Title and text count half each, by weighted resemblance, the text also by
 * containment (A. Broder, 1997); where either has no text beside its title, the titles alone count, somewhat
 * less. Where each names something that the other does not (6061 and 7075, 一期 and 二期, 聚酯 and 聚酰胺),
 * they are never called duplicates, however alike the rest.
 */
export function compareDocuments(
  one: PreparedDocument,
  other: PreparedDocument,
  weight: (shingle: number) => number,
): Likeness {
  if (one.identity === other.identity) {
    return { likeness: 1, verdict: 'identical', differing: { one: [], other: [] } }
  }
  const likeness = Math.min(MOST_OF_UNEQUAL, likenessOf(one, other, weight))
  if (likeness < SIMILAR_FROM) return { likeness, verdict: 'different', differing: { one: [], other: [] } }
  const words = differingWords(one.title, other.title)
  const designations = differingDesignations(wholeText(one), wholeText(other))
  const tellApart = bothSay(words) || bothSay(designations)
  return {
    likeness,
    verdict: likeness >= DUPLICATE_FROM && !tellApart ? 'duplicate' : 'similar',
    differing: {
      one: [...new Set([...words.one, ...designations.one])],
      other: [...new Set([...words.other, ...designations.other])],
    },
  }
}

function likenessOf(
  one: PreparedDocument,
  other: PreparedDocument,
  weight: (shingle: number) => number,
): number {
  const titles = titleLikeness(one, other, weight)
  const oneText = one.textShingles
  const otherText = other.textShingles
  if (oneText.length === 0 || otherText.length === 0) return titles * CONTAINED
  const { resemblance, containment } = resemblanceOf(oneText, otherText, weight)
  const contained = Math.min(oneText.length, otherText.length) >= CONTAINED_FROM
  return (titles + Math.max(resemblance, contained ? containment * CONTAINED : 0)) / 2
}

function titleLikeness(
  one: PreparedDocument,
  other: PreparedDocument,
  weight: (shingle: number) => number,
): number {
  if (one.bareTitle === other.bareTitle) return 1
  return resemblanceOf(one.titleShingles, other.titleShingles, weight).resemblance
}

const wholeText = ({ title, texts }: PreparedDocument) => [title, ...texts].join('\n')
const bothSay = ({ one, other }: Differing) => one.length > 0 && other.length > 0
