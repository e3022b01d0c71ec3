import { typedRange } from '@duijie/shared/import-values/typed'
import { type FenRange, fenFromWan, wanFromFen } from '@duijie/shared/money'
import { useFormTexts } from './form-texts.ts'
import { WanInput } from './wan-input.tsx'
import style from './wan-range.module.css'

interface WanRangeProps {
  /** by the form */
  id?: string
  value?: FenRange | null
  onChange?: (range: FenRange | null) => void
  disabled?: boolean
}

/** A sum of money as a range: typed in 万元, kept in fen. `50-100万` in either field fills both. */
export function WanRange({ id, value = null, onChange, disabled = false }: WanRangeProps) {
  const t = useFormTexts()

  function change(end: 'min' | 'max', wan: number | null) {
    const next = {
      min: value?.min ?? null,
      max: value?.max ?? null,
      [end]: wan === null ? null : fenFromWan(wan),
    }
    onChange?.(next.min === null && next.max === null ? null : next)
  }

  const input = (end: 'min' | 'max') => {
    const fen = value?.[end] ?? null
    return (
      <WanInput
        {...(end === 'min' && id ? { id } : {})}
        aria-label={t(end === 'min' ? 'lowest' : 'highest')}
        placeholder={t(end === 'min' ? 'lowestShort' : 'highestShort')}
        value={fen === null ? null : wanFromFen(fen)}
        onChange={(wan) => change(end, wan)}
        onDone={(text) => {
          const range = typedRange(text)
          if (range) onChange?.(range)
        }}
        precision={2}
        disabled={disabled}
      />
    )
  }

  return (
    <span className={style.range}>
      {input('min')}
      <span className={style.between}>–</span>
      {input('max')}
      <span className={style.unit}>{t('wanUnit')}</span>
    </span>
  )
}
