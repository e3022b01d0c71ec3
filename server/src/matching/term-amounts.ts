import { saturation } from './parameters.ts'

/** Weighted counts are told apart by hundredths, in 12 bits: from 40.95 on they count alike. */
export const amountBits = 12
const most = (1 << amountBits) - 1

const frequencies = Float32Array.from({ length: most + 1 }, (_, amount) => {
  const count = amount / 100
  return count / (count + saturation)
})

/** What a weighted count above 0 counts: `f / (f + saturation)` of its hundredths, in (0, 1). */
export function saturatedFrequency(count: number): number {
  return frequencies[Math.min(most, Math.max(1, Math.round(count * 100)))] ?? 0
}

/** The weighted count that a saturated frequency was made from, in hundredths. */
export function amountOf(frequency: number): number {
  return Math.round((100 * saturation * frequency) / (1 - frequency))
}

/** Saturated frequencies by hundredths of the weighted count. */
export const frequencyByAmount: Readonly<Float32Array> = frequencies
