import { dayOf } from '@duijie/shared/days'
import { typedDay } from '@duijie/shared/import-values/typed'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DayInputProps {
  /** by the form */
  id?: string
  /** `YYYY-MM-DD` */
  value?: string | null
  onChange?: (day: string | null) => void
  /** days before today cannot be chosen */
  future?: boolean
  placeholder?: string
}

const FORMAT = 'YYYY-MM-DD'

/** A day of the calendar, as the contract writes it, typed as people write days: `2024/3/1`, `3月1日`, `明天`. */
export function DayInput({ value, onChange, future = false, ...others }: DayInputProps) {
  function takeTyped(target: EventTarget) {
    if (!(target instanceof HTMLInputElement)) return
    const today = dayOf(new Date())
    const day = typedDay(target.value, today, future)
    if (day !== null && day !== value && !(future && day < today)) onChange?.(day)
  }

  return (
    <DatePicker
      {...others}
      value={value ? dayjs(value, FORMAT) : null}
      onChange={(day) => onChange?.(day ? day.format(FORMAT) : null)}
      {...(future && { disabledDate: (day) => day.format(FORMAT) < dayOf(new Date()) })}
      format={FORMAT}
      // Enter takes the day that was typed, and does not send the form it stands in
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        takeTyped(event.target)
      }}
      onBlur={(event) => takeTyped(event.target)}
      style={{ width: '100%' }}
    />
  )
}
