import type { MatchTerm } from '@duijie/shared/matches'
import { describe, expect, it } from 'vitest'
import { bestExcerpt } from './excerpt.ts'

const filler = (count: number) => '本段介绍背景与意义，'.repeat(count)

function termIn(summary: string, term: string, contribution: number): MatchTerm {
  const start = summary.indexOf(term)
  return {
    term,
    contribution,
    need: [],
    result: [{ field: 'summary', start, end: start + term.length }],
  }
}

describe('bestExcerpt', () => {
  it('takes the stretch in which the terms give most, from the beginning of its sentence', () => {
    const summary = `${filler(12)}结束。空程回差0.6′，首装合格率96.4%，传动误差34″。${filler(12)}齿轮。`
    const terms = [termIn(summary, '齿轮', 5), termIn(summary, '回差', 4), termIn(summary, '传动误差', 4)]
    const found = bestExcerpt({ title: '回差', summary }, terms, 'result')
    expect(found?.field).toBe('summary')
    const shown = summary.slice(found?.start, found?.end)
    expect(shown.startsWith('空程回差')).toBe(true)
    expect(shown).toContain('传动误差')
  })

  it('never cuts through a term', () => {
    const summary = `${filler(3)}甲${'长'.repeat(20)}词${'尾'.repeat(300)}`
    const long = termIn(summary, `甲${'长'.repeat(20)}词`, 9)
    const late: MatchTerm = {
      ...long,
      term: '尾',
      result: [{ field: 'summary', start: 60, end: 260 }],
    }
    const found = bestExcerpt({ summary }, [long, late], 'result')
    for (const { start, end } of [...long.result, ...late.result]) {
      expect(found && found.start > start && found.start < end).toBe(false)
      expect(found && found.end > start && found.end < end).toBe(false)
    }
  })

  it('finds none where the terms stand in the title alone', () => {
    const title: MatchTerm = {
      term: '回差',
      contribution: 4,
      need: [],
      result: [{ field: 'title', start: 0, end: 2 }],
    }
    expect(bestExcerpt({ title: '回差', summary: '别的' }, [title], 'result')).toBeNull()
  })
})
