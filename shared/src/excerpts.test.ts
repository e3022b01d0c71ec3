import { expect, it } from 'vitest'
import { excerptOf, withoutMarkdown } from './excerpts.ts'

it('cuts texts where a clause ends', () => {
  expect(excerptOf('短句。', 10)).toBe('短句。')
  expect(excerptOf('前半句说完了，后半句很长很长很长', 12)).toBe('前半句说完了…')
  expect(excerptOf('一\n二', 9)).toBe('一 二')
})

it('reads Markdown without its marks', () => {
  expect(withoutMarkdown('## 时间\n\n- **周四**上午，见[通知](https://example.com/a)\n> 引文 2 * 3')).toBe(
    '时间\n\n周四上午，见通知\n引文 2 * 3',
  )
})
