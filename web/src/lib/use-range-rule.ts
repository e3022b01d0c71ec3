import { fenRangeSchema } from '@duijie/shared/money'
import { useMemo } from 'react'
import { useFieldRule } from './use-field-rule.ts'

/** The rule of a sum of money that may be left out. */
export function useRangeRule() {
  const rule = useFieldRule()
  return useMemo(() => {
    const { validator } = rule(fenRangeSchema)
    return {
      validator: (field: unknown, range: unknown) => (range ? validator(field, range) : Promise.resolve()),
    }
  }, [rule])
}
