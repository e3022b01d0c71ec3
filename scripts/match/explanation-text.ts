import type { FactKind, MatchExplanation } from '@duijie/server/matching/explanation'

const factNames: Record<FactKind, string> = {
  tech_field: '技术领域',
  trl: '成熟度',
  cooperation: '合作方式',
  budget: '经费与价格',
  validity: '有效期',
  ip: '知识产权',
  quantity: '指标',
  meaning: '语义相近',
}

const mostTerms = 8

type Fact = MatchExplanation['facts'][number]

function factText({ fact, needValue, resultValue }: Fact): string {
  if (fact === 'validity') return `有效期（${needValue} 已过）`
  if (needValue === '' || needValue === resultValue) return `${factNames[fact]}（${resultValue}）`
  return `${factNames[fact]}（需 ${needValue}，供 ${resultValue}）`
}

function part(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}：${items.join('、')}`]
}

/** An explanation as a reader of a printed list wants it: 共有术语, 相符, 不符, 差距, each on its line. */
export function explanationText(explanation: MatchExplanation): string {
  const terms = [...explanation.terms].sort((a, b) => b.contribution - a.contribution).slice(0, mostTerms)
  const facts = (verdict: Fact['verdict']) =>
    explanation.facts.filter((fact) => fact.verdict === verdict).map(factText)
  return [
    ...part(
      '共有术语',
      terms.map(({ term, contribution }) => `${term}（${contribution.toFixed(1)}）`),
    ),
    ...part('相符', facts('fits')),
    ...part('接近', facts('near')),
    ...part('不符', facts('conflicts')),
    ...part(
      '差距',
      explanation.nearMisses.map((miss) => `${factNames[miss.fact]}要求 ${miss.asked}，现为 ${miss.offered}`),
    ),
  ].join('\n')
}
