import { type NeedQuality, needQuality } from '@duijie/shared/need-quality'
import type { NeedRow } from './repository.ts'

/** How well the need can be answered as it stands. */
export function qualityOf(need: NeedRow['need']): NeedQuality {
  const budgeted = need.budgetMinFen !== null || need.budgetMaxFen !== null
  return needQuality({
    ...need,
    budgetFen: budgeted ? { min: need.budgetMinFen, max: need.budgetMaxFen } : null,
  })
}
