/**
 * `1,435`, `610.02`: a number with its thousands apart and at most so many decimals, as it is written in Chinese and in
 * English. Intl is left out where nothing is to be rounded: its first use keeps an old computer busy for as long as
 * drawing ten rows does.
 */
export function grouped(value: number, decimals = 0): string {
  if (!Number.isSafeInteger(value)) return value.toLocaleString('zh-CN', { maximumFractionDigits: decimals })
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
