import { render, screen } from '@testing-library/react'
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

function Lines() {
  const t = useTexts()
  return <p>{[1, 2].flatMap((number) => [t('chosen', { count: number }), t('waits', days: number )]).join()}</p>
}

beforeAll(() => changeLanguage('en'))
afterAll(() => changeLanguage('zh-CN'))

it('speaks of one as of one, by the value that the text names', () => {
  render(<Lines />)
  expect(screen.getByText('1 need,1 day,2 needs,2 days')).toBeTruthy()
})

it('has one form in Chinese', async () => {
  await changeLanguage('zh-CN')
  render(<Lines />)
  expect(screen.getByText('已选 1 条,等了 1 天,已选 2 条,等了 2 天')).toBeTruthy()
})
