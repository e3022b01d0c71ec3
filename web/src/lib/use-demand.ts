import { useMemo, useRef } from 'react'
import { useFieldTexts } from './field-texts.ts'

const isBlank = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/**
 * A form that may be saved half filled: `demanded` is the rule of fields that only a submission needs;
 * `demand(true)` before validating for one.
 */
export function useDemand() {
  const t = useFieldTexts()
  const demanding = useRef(false)
  return useMemo(() => {
    const demand = (on: boolean) => {
      demanding.current = on
    }
    const demandedWith = (message: string) => ({
      validator: async (_: unknown, value: unknown) => {
        if (demanding.current && isBlank(value)) throw new Error(message)
      },
    })
    return { demand, demandedWith, demanded: demandedWith(t('required')) }
  }, [t])
}
