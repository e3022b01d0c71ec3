import { DatePicker, type DatePickerProps } from 'antd'
import dayjs from 'dayjs'

type Passed =
  | 'id'
  | 'placeholder'
  | 'aria-label'
  | 'disabledDate'
  | 'picker'
  | 'minuteStep'
  | 'needConfirm'
  | 'showNow'

interface TypedPickerProps extends Pick<DatePickerProps, Passed> {
  value?: string | null | undefined
  onChange?: ((value: string | null) => void) | undefined
  format: string
  /** what was typed, as it is kept; null while it is nothing yet */
  read: (text: string) => string | null
}

/** A day or a time by the calendar or the clock, or typed as people write it, in the words of the page. */
export function TypedPicker({ value, onChange, format, read, ...others }: TypedPickerProps) {
  function takeTyped(target: EventTarget) {
    if (!(target instanceof HTMLInputElement)) return
    const typed = read(target.value)
    if (typed !== null && typed !== value) onChange?.(typed)
  }

  return (
    <DatePicker
      {...others}
      value={value ? dayjs(value, format) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format(format) : null)}
      format={format}
      // Enter takes what was typed, and does not send the form it stands in
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
