/** The direction of a vector as int8, 127 standing for 1; all zeros stay. */
export function unitRow(vector: Float32Array | Float64Array): Int8Array {
  const length = Math.hypot(...vector) || 1
  return Int8Array.from(vector, (value) => Math.round((value / length) * 127))
}

/** Cosine of two such rows, −1 to 1. */
export function cosineOfRows(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let axis = 0; axis < a.length; axis++) sum += (a[axis] ?? 0) * (b[axis] ?? 0)
  return sum / (127 * 127)
}
