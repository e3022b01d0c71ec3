/** Symmetric sparse matrix by rows. */
export type SparseMatrix = { starts: Int32Array; columns: Int32Array; values: Float64Array }

/**
 * Positive pointwise mutual information of terms that stand in one text, the context distribution
 * smoothed with exponent 0.75 (Levy, Goldberg and Dagan 2015). Every mention has the same mass whatever
 * the length of its text: a pair in a text of `n` terms counts `1 / (n - 1)`, times `n / 10`.
 */
export function positiveMutualInformation(
  texts: readonly (readonly number[])[],
  terms: number,
): SparseMatrix {
  const together = Array.from({ length: terms }, () => new Map<number, number>())
  const margins = new Float64Array(terms)
  let total = 0
  for (const text of texts) {
    const mass = text.length / 10 / Math.max(1, text.length - 1)
    for (const a of text) {
      for (const b of text) {
        if (a === b) continue
        together[a]?.set(b, (together[a].get(b) ?? 0) + mass)
        margins[a] = (margins[a] ?? 0) + mass
        total += mass
      }
    }
  }
  const smoothed = margins.map((margin) => margin ** 0.75)
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0)
  const starts = new Int32Array(terms + 1)
  const columns: number[] = []
  const values: number[] = []
  for (const [a, row] of together.entries()) {
    for (const [b, mass] of [...row].sort(([left], [right]) => left - right)) {
      const expected = (margins[a] ?? 0) * ((smoothed[b] ?? 0) / smoothedTotal)
      const information = Math.log(mass / expected)
      if (information <= 0) continue
      columns.push(b)
      values.push(information)
    }
    starts[a + 1] = columns.length
  }
  if (total === 0) throw new RangeError('no terms stand together')
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) }
}
