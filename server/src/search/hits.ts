import type { Need } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { Highlight, SearchHit } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import type { Actor } from '../access/actor.ts'
import type { SearchEngineHit } from './engine.ts'
import { highlightText } from './highlight.ts'
import type { QuestionUnit } from './text/question.ts'

/** Reads records as the actor may see them, in the order of the ids; what the actor may not see is left out. */
export interface RecordReaders {
  needs: { findMany(actor: Actor, ids: readonly string[]): Promise<Need[]> }
  results: { findMany(actor: Actor, ids: readonly string[]): Promise<ResearchResult[]> }
}

/**
 * The records behind an engine's hits, read from the database and checked again there. Highlights are cut
 * out of what the reader is shown, so they cannot tell more than that.
 */
export async function readHits(
  readers: RecordReaders,
  actor: Actor,
  kind: SearchKind,
  found: readonly SearchEngineHit[],
  units: readonly QuestionUnit[],
): Promise<SearchHit[]> {
  const scores = new Map(found.map(({ id, score }) => [id, score]))
  const ids = [...scores.keys()]
  const scoreOf = ({ id }: { id: string }) => scores.get(id) ?? 0
  if (kind === 'needs') {
    return (await readers.needs.findMany(actor, ids)).map((need) => ({
      kind: 'needs',
      score: scoreOf(need),
      highlights: highlights(needTexts(need), units),
      need,
    }))
  }
  return (await readers.results.findMany(actor, ids)).map((result) => ({
    kind: 'results',
    score: scoreOf(result),
    highlights: highlights(resultTexts(result), units),
    result,
  }))
}

/** Field names are paths into the record; the most telling come first. */
function needTexts(need: Need): [string, string][] {
  const teaser: [string, string][] = [
    ['title', need.title],
    ['teaser', need.teaser ?? ''],
  ]
  const last: [string, string][] = [
    ['industry', need.industry],
    ['organization.name', need.organization?.name ?? ''],
  ]
  if (need.access === 'teaser') return [...teaser, ...last]
  return [
    ...teaser,
    ['problem', need.problem],
    ['targets', need.targets],
    ['currentState', need.currentState],
    ['originalText', need.originalText],
    ...last,
  ]
}

function resultTexts(result: ResearchResult): [string, string][] {
  return [
    ['title', result.title],
    ['summary', result.summary],
    ['innovation', result.innovation],
    ['applications', result.applications],
    ['experts', result.experts.map(({ name }) => name).join('、')],
    ['organization.name', result.organization.name],
  ]
}

function highlights(texts: readonly [string, string][], units: readonly QuestionUnit[]): Highlight[] {
  if (units.length === 0) return []
  return texts.flatMap(([field, text]) => {
    const parts = highlightText(text, units)
    return parts ? [{ field, parts }] : []
  })
}
