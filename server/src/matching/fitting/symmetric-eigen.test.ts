import fc from 'fast-check'
import { expect, it } from 'vitest'
import { symmetricEigen } from './symmetric-eigen.ts'

it('finds vectors that the matrix only stretches', () => {
  const entry = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(fc.array(entry, { minLength: 15, maxLength: 15 }), (entries) => {
      const size = 5
      const place = (row: number, column: number) =>
        (Math.max(row, column) * (Math.max(row, column) + 1)) / 2 + Math.min(row, column)
      const matrix = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) => entries[place(row, column)] ?? 0),
      )
      const { values, vectors } = symmetricEigen(matrix)
      for (const [which, value] of values.entries()) {
        for (const [row, line] of matrix.entries()) {
          const product = line.reduce((sum, cell, column) => sum + cell * (vectors[column]?.[which] ?? 0), 0)
          expect(product).toBeCloseTo(value * (vectors[row]?.[which] ?? 0), 6)
        }
      }
    }),
  )
})
