import type { SparseMatrix } from './co-occurrence.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** Numbers in [-1, 1) that are the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  }
}

const at = (values: Float64Array, index: number) => values[index] ?? 0

function multiply({ starts, columns, values }: SparseMatrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length)
  for (let row = 0; row < vector.length; row++) {
    let sum = 0
    for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry++) {
      sum += at(values, entry) * at(vector, columns[entry] ?? 0)
    }
    product[row] = sum
  }
  return product
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += at(a, index) * at(b, index)
  return sum
}

/** Gram–Schmidt, twice for stability, in place. */
function orthonormalize(vectors: readonly Float64Array[]): void {
  for (const [index, vector] of vectors.entries()) {
    for (let pass = 0; pass < 2; pass++) {
      for (const earlier of vectors.slice(0, index)) {
        const share = dot(vector, earlier)
        for (let row = 0; row < vector.length; row++) vector[row] = at(vector, row) - share * at(earlier, row)
      }
    }
    const length = Math.sqrt(dot(vector, vector)) || 1
    for (let row = 0; row < vector.length; row++) vector[row] = at(vector, row) / length
  }
}

/**
 * The leading singular vectors of a symmetric sparse matrix by randomized subspace iteration (Halko,
 * Martinsson and Tropp 2011), each scaled by the square root of its singular value: one row per term.
 */
export function leadingVectors(matrix: SparseMatrix, dimensions: number, rounds = 10): Float64Array[] {
  const terms = matrix.starts.length - 1
  const random = randomNumbers(20_250_101)
  let basis: Float64Array[] = Array.from({ length: dimensions + 32 }, () =>
    Float64Array.from({ length: terms }, random),
  )
  for (let round = 0; round < rounds; round++) {
    orthonormalize(basis)
    basis = basis.map((vector) => multiply(matrix, vector))
  }
  orthonormalize(basis)
  const images = basis.map((vector) => multiply(matrix, vector))
  const { values, vectors } = symmetricEigen(basis.map((left) => images.map((right) => dot(left, right))))
  const order = [...values.keys()].sort((a, b) => Math.abs(at(values, b)) - Math.abs(at(values, a)))
  const rows = Array.from({ length: terms }, () => new Float64Array(dimensions))
  for (const [dimension, which] of order.slice(0, dimensions).entries()) {
    const scale = Math.sqrt(Math.abs(at(values, which)))
    for (const [index, vector] of basis.entries()) {
      const share = scale * (vectors[index]?.[which] ?? 0)
      for (const [term, row] of rows.entries()) row[dimension] = at(row, dimension) + share * at(vector, term)
    }
  }
  return rows
}
