import { learnVectors } from '@duijie/server/matches/fits/learn-vectors'
import type { JudgedNeed } from '@duijie/server/matching/fitting/judged-need'
import { jiebaWith } from '@duijie/server/matching/jieba'
import { createMatcher } from '@duijie/server/matching/matcher'
import { type Counting, shippedCounting, shippedFit } from '@duijie/server/matching/parameters'
import { cutBy } from '@duijie/server/matching/segment'
import { createTermModel, shippedVocabulary, type TermModel } from '@duijie/server/matching/term-model'
import { readThesaurus } from '@duijie/server/matching/thesaurus'
import { termModelOf } from '@duijie/server/matching/thesaurus-model'
import { crossValidate } from './cross-validation.ts'
import { type Labelled, readFullTexts, readLabelled, readTextsToLearn } from './development-data.ts'
import { printFacts } from './fact-figures.ts'
import { printHeader, printRanking } from './figure-lines.ts'
import { featureNames, judgedNeeds } from './labelled-features.ts'

type Feature = (typeof featureNames)[number]

/** The judged pairs with only these features. */
function only(needs: readonly JudgedNeed[], kept: readonly Feature[]): JudgedNeed[] {
  const columns = kept.map((name) => featureNames.indexOf(name))
  return needs.map((need) => ({
    ...need,
    rows: need.rows.map((row) => columns.map((column) => row[column] ?? 0)),
  }))
}

/** No vectors and no topics: terms are near by the thesaurus alone. */
function withoutVectors(): TermModel {
  const { vocabulary, vectors } = shippedVocabulary()
  return createTermModel({ ...vocabulary, topics: [] }, new Int8Array(vectors.length))
}

function by(labelled: Labelled, model?: TermModel, counting?: Partial<Counting>): JudgedNeed[] {
  const whole = { ...shippedCounting, ...counting }
  return judgedNeeds(labelled, createMatcher(model, shippedFit, undefined, whole))
}

/** The whole, then each part of matching switched off in turn, the weights fitted anew and cross-validated. */
export function printAblation(): void {
  const labelled = readLabelled()
  const row = (name: string, needs: readonly JudgedNeed[]) => printRanking(name, crossValidate(needs).mean)
  const all = by(labelled)
  printHeader()
  row('nothing switched off', all)
  row('without coverage', only(all, ['overlap', 'closeness']))
  row('without overlap', only(all, ['closeness', 'coverage']))
  row('without closeness', only(all, ['overlap', 'coverage']))
  row('without closeness and coverage', only(all, ['overlap']))
  row('without term vectors and topics', by(labelled, withoutVectors()))
  row('without thesaurus relations', by(labelled, termModelOf([])))
  row('without character pairs', by(labelled, undefined, { pairShare: 0 }))
  row('without the lists of weak and common words', by(labelled, undefined, { weakShare: 1 }))
  row('without the background', by(labelled, undefined, { backgroundTexts: 0 }))
  cutBy(jiebaWith([], []))
  row('without terms of the field in the segmenter', by(labelled))
  cutBy(undefined)

  const texts = readTextsToLearn()
  const lesson = { texts, thesaurus: readThesaurus(), present: { fit: shippedFit } }
  const { learnt, figures, reason } = learnVectors(lesson)
  row('with words learnt from whole texts', by(labelled, termModelOf(readThesaurus(), learnt)))
  console.log(`\n${learnt.terms.length} words learnt from ${texts.length} texts: ${reason}`)
  for (const { before, after } of figures) {
    console.log(
      `titles find the rest of their texts: ${before.toFixed(3)} without, ${after.toFixed(3)} with them`,
    )
  }
  printFacts(labelled, readFullTexts())
}
