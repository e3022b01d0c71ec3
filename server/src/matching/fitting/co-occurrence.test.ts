import { expect, it } from 'vitest'
import { positiveMutualInformation } from './co-occurrence.ts'
import { leadingVectors } from './subspace.ts'

const texts = [
  [0, 1, 2],
  [0, 1, 2],
  [3, 4, 5],
  [3, 4, 5],
  [2, 3],
]

function cosine(a: Float64Array | undefined, b: Float64Array | undefined): number {
  const dot = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0)
  if (a === undefined || b === undefined) return Number.NaN
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

it('is symmetric in support, positive, and knows only terms that stand together', () => {
  const { starts, columns, values } = positiveMutualInformation(texts, 6)
  expect(values.every((value) => value > 0)).toBe(true)
  expect([...columns.slice(starts[0], starts[1])]).toEqual([1, 2])
})

it('puts terms of one subject nearer than terms of two', () => {
  const rows = leadingVectors(positiveMutualInformation(texts, 6), 2)
  expect(cosine(rows[0], rows[1])).toBeGreaterThan(0.9)
  expect(cosine(rows[0], rows[5])).toBeLessThan(0.5)
})
