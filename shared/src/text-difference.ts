interface Span {
  start: number
  end: number
}

const LONGEST = 3000
/** Shorter common runs say nothing: a lone 的 in the middle of new text is not kept text. */
const SHORTEST_COMMON = 2

/**
 * Where two texts differ, character by character (longest common subsequence): what of `before` is gone, and what
 * of `after` is new. Spans are UTF-16 places. Texts of more than 3000 characters are not compared: nothing is marked.
 */
export function textDifference(before: string, after: string): { gone: Span[]; fresh: Span[] } {
  if (before.length > LONGEST || after.length > LONGEST) return { gone: [], fresh: [] }
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  const common: { i: number; j: number; length: number }[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const last = common.at(-1)
    if (before[i] === after[j]) {
      if (last && last.i + last.length === i && last.j + last.length === j) last.length++
      else common.push({ i, j, length: 1 })
      i++
      j++
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  const kept = common.filter(({ length }) => length >= SHORTEST_COMMON)
  return {
    gone: gaps(
      kept.map(({ i, length }) => ({ start: i, end: i + length })),
      before,
    ),
    fresh: gaps(
      kept.map(({ j, length }) => ({ start: j, end: j + length })),
      after,
    ),
  }
}

/** Stops alone are no difference to look at. */
const says = /[^\s，。；、：！？,.;:!?]/u

function gaps(kept: readonly Span[], text: string): Span[] {
  const starts = [0, ...kept.map((span) => span.end)]
  const ends = [...kept.map((span) => span.start), text.length]
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? text.length }))
    .filter(({ start, end }) => says.test(text.slice(start, end)))
}
