import { dayOf } from '@duijie/shared/days'
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

/** A day of the calendar, as the contract writes it. */
export function DayInput({ value, onChange, future = false, ...others }: DayInputProps) {
  return (
    <DatePicker
      {...others}
      value={value ? dayjs(value, FORMAT) : null}
      onChange={(day) => onChange?.(day ? day.format(FORMAT) : null)}
      {...(future && { disabledDate: (day) => day.format(FORMAT) < dayOf(new Date()) })}
      format={FORMAT}
      // Enter takes the day that was typed, and does not send the form it stands in
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      style={{ width: '100%' }}
    />
  )
}
