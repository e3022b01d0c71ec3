import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function written(isTTY: boolean) {
  let time = 0
  const texts: string[] = []
  const progress = createProgress({ isTTY, write: (text) => texts.push(text) }, '匹配', () => time)
  for (time = 0; time <= 8000; time += 500) progress.at(time / 500, 16)
  progress.end()
  return texts
}

it('updates one line on a terminal and clears it at the end', () => {
  const texts = written(true)
  expect(texts[0]).toBe('\r\x1b[K匹配 2/16（12%），已用 1 秒')
  expect(texts.at(-1)).toBe('\r\x1b[K')
  expect(texts.some((text) => text.includes('\n'))).toBe(false)
})

it('writes a line every few seconds elsewhere', () => {
  expect(written(false)).toEqual(['匹配 6/16（37%），已用 3 秒\n', '匹配 12/16（75%），已用 6 秒\n'])
})
