import { typedTime } from '@duijie/shared/import-values/typed'
import { TypedPicker } from './typed-picker.tsx'

interface TimeInputProps {
  /** by the form */
  id?: string
  /** `HH:mm` */
  value?: string | null
  onChange?: (time: string | null) => void
  'aria-label'?: string
}

/** A time of day of 24 hours, typed as people write it: `9:30`, `930`, `下午2点`. */
export function TimeInput(props: TimeInputProps) {
  return (
    <TypedPicker
      {...props}
      picker="time"
      format="HH:mm"
      read={typedTime}
      minuteStep={5}
      needConfirm={false}
      showNow={false}
    />
  )
}
