import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { needDocument, resultDocument } from '@duijie/server/matching/documents'
import type { LearningText } from '@duijie/server/matching/term-vectors/learning-text'

const repository = new URL('../../', import.meta.url).pathname

/** Folder of the development texts: `BENCH_DATA`, or beside the repository. */
export const dataFolder = process.env.BENCH_DATA ?? join(repository, '../shared/data/dev')

export type Judgement = { need: string; result: string; level: number }
export type Labelled = { needs: NeedDocument[]; results: ResultDocument[]; judgements: Judgement[] }
export type FullTexts = { needs: NeedDocument[]; results: ResultDocument[] }

type NeedLine = { id: string; title: string; problem?: string; industry?: string }
type ResultLine = { id: string; title: string; summary?: string; applications?: string }

type PaperLine = { title: string; abstract: string }
const papersFile = '../corpus/csl.jsonl'

function readLines<Line>(name: string): Line[] {
  return readFileSync(join(dataFolder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
}

const needOf = ({ id, title, problem = '', industry = '' }: NeedLine) =>
  needDocument({ id, title, problem, industry })
const resultOf = ({ id, title, summary = '', applications = '' }: ResultLine) =>
  resultDocument({ id, title, summary, applications })

/** Says so where there is nothing to measure with. */
export function lacksDevelopmentData(): boolean {
  if (existsSync(join(dataFolder, 'labelled-pairs.jsonl'))) return false
  console.log(`No development texts in ${dataFolder}: nothing measured. BENCH_DATA names another folder.`)
  return true
}

/** Whole texts as words are learnt from them: needs, results and, where it is there, abstracts of papers. */
export function readTextsToLearn(): LearningText[] {
  const needs = readLines<NeedLine>('needs.jsonl').map(({ title, problem = '' }) => ({
    title,
    text: problem,
  }))
  const results = readLines<ResultLine>('results.jsonl').map(
    ({ title, summary = '', applications = '' }) => ({
      title,
      text: `${summary}\n${applications}`,
    }),
  )
  const papers = existsSync(join(dataFolder, papersFile)) ? readLines<PaperLine>(papersFile) : []
  return [...needs, ...results, ...papers.map(({ title, abstract }) => ({ title, text: abstract }))]
}

/** Needs and results whose pairs brokers have judged. */
export function readLabelled(): Labelled {
  return {
    needs: readLines<NeedLine>('labelled-needs.jsonl').map(needOf),
    results: readLines<ResultLine>('labelled-results.jsonl').map(resultOf),
    judgements: readLines<Judgement>('labelled-pairs.jsonl'),
  }
}

/** Whole texts without judgements; most of these needs have no good answer here. */
export function readFullTexts(): FullTexts {
  return {
    needs: readLines<NeedLine>('needs.jsonl').map(needOf),
    results: readLines<ResultLine>('results.jsonl').map(resultOf),
  }
}
