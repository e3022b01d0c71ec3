import { act, render, screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineTexts } from './define-texts.ts'
import { changeLanguage } from './i18n.ts'

const useTexts = defineTexts(
  'forms-of-number',
  { chosen: '已选 {{count}} 条', waits: '等了 {{days}} 天' },
  {
    chosen: { one: '{{count}} need', other: '{{count}} needs' },
    waits: { by: 'days', one: '{{days}} day', other: '{{days}} days' },
  },
)

function Lines({ number }: { number: number }) {
  const t = useTexts()
  return (
    <p>
      {t('chosen', { count: number })} {t('waits', { days: number })}
    </p>
  )
}

beforeAll(() => changeLanguage('en'))
afterAll(() => changeLanguage('zh-CN'))

it('speaks of one as of one, by the value that the text names', () => {
  const { rerender } = render(<Lines number={1} />)
  expect(screen.getByText('1 need 1 day')).toBeTruthy()
  rerender(<Lines number={2} />)
  expect(screen.getByText('2 needs 2 days')).toBeTruthy()
})

it('has one form in Chinese, also for what stands there already', () => {
  render(<Lines number={1} />)
  act(() => changeLanguage('zh-CN'))
  expect(screen.getByText('已选 1 条 等了 1 天')).toBeTruthy()
})
