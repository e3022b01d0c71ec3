import { Button } from 'antd'
import style from './event-calendar.module.css'
import { useEventTexts } from './texts.ts'

interface CalendarBarProps {
  unit: 'week' | 'month' | 'year'
  /** the span on the screen */
  shown: string
  /** so many spans on, or back */
  onGo: (count: number) => void
  /** null where today is on the screen by itself */
  onToday: (() => void) | null
}

/** Back, on, and to today. */
export function CalendarBar({ unit, shown, onGo, onToday }: CalendarBarProps) {
  const t = useEventTexts()
  return (
    <div className={style.bar}>
      <Button onClick={() => onGo(-1)}>{t(`previous.${unit}`)}</Button>
      <h2 aria-live="polite">{shown}</h2>
      <Button onClick={() => onGo(1)}>{t(`next.${unit}`)}</Button>
      {onToday && (
        <Button type="link" onClick={onToday}>
          {t('today')}
        </Button>
      )}
    </div>
  )
}
