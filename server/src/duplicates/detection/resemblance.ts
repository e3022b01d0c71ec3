export interface Resemblance {
  /** weight of what both have over the weight of what either has, 0–1 (weighted Jaccard) */
  resemblance: number
  /** weight of what both have over the weight of the lighter one, 0–1 */
  containment: number
}

/** Compares two ascending sets of shingles. Two empty sets do not resemble each other. */
export function resemblanceOf(
  one: Uint32Array,
  other: Uint32Array,
  weight: (shingle: number) => number,
): Resemblance {
  let common = 0
  let onlyOne = 0
  let onlyOther = 0
  let at = 0
  let there = 0
  while (at < one.length || there < other.length) {
    const left = one[at] ?? Number.POSITIVE_INFINITY
    const right = other[there] ?? Number.POSITIVE_INFINITY
    if (left === right) common += weight(left)
    else if (left < right) onlyOne += weight(left)
    else onlyOther += weight(right)
    if (left <= right) at += 1
    if (right <= left) there += 1
  }
  const either = common + onlyOne + onlyOther
  const lighter = common + Math.min(onlyOne, onlyOther)
  return {
    resemblance: either === 0 ? 0 : common / either,
    containment: lighter === 0 ? 0 : common / lighter,
  }
}
