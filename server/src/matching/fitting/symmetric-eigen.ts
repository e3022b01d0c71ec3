export type Eigen = { values: Float64Array; vectors: Float64Array[] }

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van
 * Loan, Matrix Computations, 8.5). `vectors[row][k]` belongs to `values[k]`.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = matrix.map((_, index) =>
    Float64Array.from({ length: size }, (_, column) => Number(column === index)),
  )
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p]?.[q] ?? 0
        off += apq * apq
        if (Math.abs(apq) < 1e-14) continue
        const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * apq)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        rotate(a, p, q, c, t * c)
        for (const row of v) rotateRow(row, p, q, c, t * c)
      }
    }
    if (off < 1e-18) break
  }
  return { values: Float64Array.from(a, (row, index) => row[index] ?? 0), vectors: v }
}

function rotateRow(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const left = row[p] ?? 0
  const right = row[q] ?? 0
  row[p] = c * left - s * right
  row[q] = s * left + c * right
}

function rotate(a: readonly Float64Array[], p: number, q: number, c: number, s: number): void {
  for (const row of a) rotateRow(row, p, q, c, s)
  const rowP = a[p]
  const rowQ = a[q]
  if (rowP === undefined || rowQ === undefined) return
  for (let column = 0; column < rowP.length; column++) {
    const left = rowP[column] ?? 0
    const right = rowQ[column] ?? 0
    rowP[column] = c * left - s * right
    rowQ[column] = s * left + c * right
  }
}
