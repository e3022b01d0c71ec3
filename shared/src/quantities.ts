const number = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千半]+)(?:[万亿])?'
const units = [
  '[%％‰℃°度倍级目]',
  '(?:m|k|c|d|n|u|μ|µ)?m(?:²|³|2|3)?(?:/(?:s|min|h))?(?![a-z])',
  '(?:k|m|u|μ)?g(?:/(?:l|kg|ml|m3|m³|m2|m²))?(?![a-z])',
  '(?:k|m)?l(?:/(?:min|h))?(?![a-z])',
  '(?:k|m|g)?(?:pa|hz|ω|ohm)(?![a-z])',
  '(?:k|m|g)?(?:w|v|a|n|j)(?:h|·h|/kg|/m|/cm|m)?(?![a-z])',
  '(?:ppm|ppb|db|dpi|fps|rpm|r/min|lux|lm|cd|bar|cfu|mah|ah|cp|hrc|hv|ra|k|s|h|ms|min|t/h|t)(?![a-z])',
  '(?:毫|微|纳|厘|千|分)?米|毫克|公斤|千克|克|吨|毫升|升|公顷|亩|平方|立方|兆帕|千瓦|伏|安|瓦|赫兹|分贝|转',
  '(?:个)?(?:小时|工作日|星期|月)|[天日周年秒]|分钟|批次|批|[次件片个只台套人名项条点]',
]
const unit = `(?:${units.join('|')})`
const range = `${number}(?:\\s*(?:[-~—–～至到±×x*/])\\s*${number})?`

/** A number with its unit: `60 m/min`, `5–8 μm`, `21天`, `两周`, `500小时`, `pH 4.2`. Sums of money are none. */
export const quantity = (): RegExp =>
  new RegExp(`(?<![\\d.])(?:±\\s*)?${range}\\s*${unit}|(?:ph|trl)值?\\s*[≥≤<>=]?\\s*\\d+(?:\\.\\d+)?`, 'giu')

const money =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千几]+)[-~—–～至到]?[\d.]*\s*(?:万|亿|w)?\s*(?:元|块)|万(?![次片件台套吨平立])/giu

/** How many numbers with a unit a text gives. More text never gives fewer as long as it begins on a new line. */
export function countQuantities(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + [...line.replace(money, ' ').matchAll(quantity())].length, 0)
}
