import { expect, it } from 'vitest'
import { linesOf } from './text-lines.ts'

const wide = (most: number) => (line: string) => [...line].length <= most

it('parts neither a number nor a word, and begins no line with a mark that closes', () => {
  expect(linesOf('年处理能力3000吨，运行四年。', wide(8), 6)).toEqual([
    '年处理能力',
    '3000吨，运行',
    '四年。',
  ])
  expect(linesOf('抗拉强度高，密度低', wide(5), 6)).toEqual(['抗拉强度', '高，密度低'])
})

it('cuts a word that no line holds', () => {
  expect(linesOf('abcdefgh', wide(5), 6)).toEqual(['abcde', 'fgh'])
})

it('ends in an ellipsis beyond the last line', () => {
  expect(linesOf('一二三四五六七八九十', wide(4), 2)).toEqual(['一二三四', '五六七…'])
  expect(linesOf('', wide(4), 2)).toEqual([])
})
