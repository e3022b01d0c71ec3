import { readFileSync } from 'node:fs'

/** How many of the background texts mention a term; terms in fewer than three are left out. */
export type Background = { texts: number; textsWith(term: string): number }

let shipped: Background | undefined

/**
 * Text frequencies in 2,000 abstracts of Chinese papers (the CSL data set, Apache-2.0): only counts are
 * kept. They tell everyday words from rare ones while the platform's own corpus is small.
 */
export function shippedBackground(): Background {
  if (shipped === undefined) {
    const lines = readFileSync(new URL('./assets/background.tsv', import.meta.url), 'utf8').split('\n')
    const counts = new Map<string, number>()
    for (const line of lines.slice(1)) {
      const [term = '', count] = line.split('\t')
      if (term !== '') counts.set(term, Number(count))
    }
    shipped = { texts: Number(lines[0]), textsWith: (term) => counts.get(term) ?? 0 }
  }
  return shipped
}
