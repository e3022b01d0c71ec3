import type { Ranking } from '@duijie/server/matching/fitting/ranking-metrics'

const figure = (value: number) => value.toFixed(3).replace(/^0/, '')

export function printHeader(): void {
  console.log(`\n${''.padEnd(50)}NDCG@10  P@5    AUC`)
}

export function printRanking(name: string, { ndcg10, precision5, auc }: Ranking): void {
  console.log(`${name.padEnd(52)}${[ndcg10, precision5, auc].map(figure).join('   ')}`)
}
