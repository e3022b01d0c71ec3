import { type FenRange, formatWan } from '@duijie/shared/money'

/** A sum as spreadsheets say it, to stand beside the cell of a row: `30-50万元`, `80万元以内`, `面议`. */
export function moneyText(range: FenRange | null, negotiable: boolean): string | null {
  const { min = null, max = null } = range ?? {}
  if (min !== null && max !== null)
    return min === max ? `${formatWan(min)}万元` : `${formatWan(min)}-${formatWan(max)}万元`
  if (max !== null) return `${formatWan(max)}万元以内`
  if (min !== null) return `${formatWan(min)}万元以上`
  return negotiable ? '面议' : null
}
