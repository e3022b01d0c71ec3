import { typedWan } from '@duijie/shared/import-values/typed'
import { InputNumber } from 'antd'

interface WanInputProps {
  /** by the form */
  id?: string
  value?: number | null
  onChange?: (wan: number | null) => void
  min?: number
  /** decimals; those of a fen unless given */
  precision?: number
  disabled?: boolean
  'aria-label'?: string
  placeholder?: string
  /** the field is left, or Enter pressed, with this text in it */
  onDone?: (text: string) => void
}

const MOST_WAN = 10_000_000

const textOf = (wan: number | undefined) =>
  wan === undefined
    ? ''
    : String(wan)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')

/** No number while it cannot be read: the field then keeps the last one. */
const read = (text: string | undefined) => (text?.trim() ? (typedWan(text) ?? Number.NaN) : '')

/** A sum in 万元, typed as people write sums: `80`, `８０万`, `3000000元`, `1.2亿`. */
export function WanInput({ onDone, min = 0, precision = 6, ...others }: WanInputProps) {
  const done = ({ target }: { target: EventTarget }) =>
    target instanceof HTMLInputElement && onDone?.(target.value)
  return (
    <InputNumber<number>
      {...others}
      min={min}
      max={MOST_WAN}
      precision={precision}
      parser={(text) => read(text) as number}
      // what is half typed stays as it is: 1千 on the way to 1千万
      formatter={(shown, { userTyping, input }) => (userTyping ? input : textOf(shown))}
      onBlur={done}
      onPressEnter={done}
      controls={false}
      inputMode="decimal"
      style={{ width: '100%' }}
    />
  )
}
