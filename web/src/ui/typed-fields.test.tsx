import type { FenRange } from '@duijie/shared/money'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, it } from 'vitest'
import { DayInput } from './day-input.tsx'
import { TimeInput } from './time-input.tsx'
import { WanInput } from './wan-input.tsx'
import { WanRange } from './wan-range.tsx'

const user = userEvent.setup({ delay: null })

interface KeptProps<Value> {
  children: (value: Value | null, onChange: (value: Value | null) => void) => ReactNode
}

/** Keeps what a field answers, and shows it. */
function Kept<Value>({ children }: KeptProps<Value>) {
  const [value, setValue] = useState<Value | null>(null)
  return (
    <>
      {children(value, setValue)}
      <output>{JSON.stringify(value)}</output>
    </>
  )
}
const kept = () => JSON.parse(screen.getByRole('status').textContent)

it('a day is typed as people write days', async () => {
  render(
    <Kept<string>>
      {(day, onChange) => <DayInput value={day} placeholder="完成时限" onChange={onChange} />}
    </Kept>,
  )
  const field = screen.getByPlaceholderText<HTMLInputElement>('完成时限')
  await user.type(field, '2024/3/1{Enter}')
  expect([field.value, kept()]).toEqual(['2024-03-01', '2024-03-01'])
  await user.clear(field)
  await user.type(field, '2025年12月9日')
  await user.tab()
  expect([field.value, kept()]).toEqual(['2025-12-09', '2025-12-09'])
})

it('a time is typed as people write times', async () => {
  render(
    <Kept<string>>
      {(time, onChange) => <TimeInput aria-label="开始" value={time} onChange={onChange} />}
    </Kept>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('开始')
  for (const [typed, time] of [
    ['9:30', '09:30'],
    ['1403', '14:03'],
    ['下午2点半', '14:30'],
  ] as const) {
    await user.clear(field)
    await user.type(field, `${typed}{Enter}`)
    expect([field.value, kept()]).toEqual([time, time])
  }
})

it('a sum is typed as people write sums, and is left alone while half of it is typed', async () => {
  render(
    <Kept<number>>{(wan, onChange) => <WanInput aria-label="金额" value={wan} onChange={onChange} />}</Kept>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('金额')
  for (const [typed, wan] of [
    ['８０万', 80],
    ['3000000元', 300],
    ['1.2亿', 12_000],
    ['1千万', 1000],
    ['12.50', 12.5],
  ] as const) {
    await user.clear(field)
    await user.type(field, typed)
    expect(field.value).toBe(typed)
    await user.tab()
    expect([field.value, kept()]).toEqual([String(wan), wan])
  }
  await user.clear(field)
  expect(kept()).toBeNull()
})

it('a range typed into one end fills both', async () => {
  render(<Kept<FenRange>>{(range, onChange) => <WanRange value={range} onChange={onChange} />}</Kept>)
  const low = screen.getByLabelText<HTMLInputElement>('下限（万元）')
  const high = screen.getByLabelText<HTMLInputElement>('上限（万元）')
  await user.type(low, '50-100万')
  await user.tab()
  expect([low.value, high.value]).toEqual(['50', '100'])
  await user.clear(high)
  await user.type(high, '不超过80万{Enter}')
  expect([low.value, high.value]).toEqual(['', '80'])
  expect(kept()).toEqual({ min: null, max: 80_000_000 })
})
