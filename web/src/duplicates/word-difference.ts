export interface Piece {
  text: string
  /** the other text has not got this here */
  differs: boolean
}

/** So many comparisons are made at most; beyond, the middle of two texts is marked as a whole. */
const MOST = 4_000_000

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment)

/** Both texts in pieces, those marked that the other has not got: a longest common subsequence of words. */
export function wordDifference(one: string, other: string): { one: Piece[]; other: Piece[] } {
  const left = wordsOf(one)
  const right = wordsOf(other)
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1
  }
  const common = commonWords(left.slice(start, left.length - end), right.slice(start, right.length - end))
  const marks = (total: number, shared: ReadonlySet<number>) =>
    Array.from({ length: total }, (_, at) => at >= start && at < total - end && !shared.has(at - start))
  return {
    one: pieces(left, marks(left.length, common.left)),
    other: pieces(right, marks(right.length, common.right)),
  }
}

function commonWords(left: readonly string[], right: readonly string[]) {
  const found = { left: new Set<number>(), right: new Set<number>() }
  if (left.length * right.length > MOST) return found
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) {
      found.left.add(row++)
      found.right.add(column++)
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return found
}

function pieces(list: readonly string[], marks: readonly boolean[]): Piece[] {
  const joined: Piece[] = []
  for (const [at, text] of list.entries()) {
    const differs = marks[at] ?? false
    const last = joined.at(-1)
    if (last?.differs === differs) last.text += text
    else joined.push({ text, differs })
  }
  return joined
}
