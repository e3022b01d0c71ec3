import { dayOf } from '@duijie/shared/days'
import { typedDay } from '@duijie/shared/import-values/typed'
import { TypedPicker } from './typed-picker.tsx'

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
export function DayInput({ future = false, ...others }: DayInputProps) {
  return (
    <TypedPicker
      {...others}
      format={FORMAT}
      read={(text) => {
        const today = dayOf(new Date())
        const day = typedDay(text, today, future)
        return day !== null && future && day < today ? null : day
      }}
      {...(future && { disabledDate: (day) => day.format(FORMAT) < dayOf(new Date()) })}
    />
  )
}
