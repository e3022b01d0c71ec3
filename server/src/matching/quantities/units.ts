/** What a unit measures, and how many of the base unit it is. Units that need an offset (K, °F) are left out. */
export type Unit = { dimension: string; factor: number }

const lines: readonly (readonly [dimension: string, units: string])[] = [
  ['share', '% 0.01 ‰ 0.001 ppm 1e-6 ppb 1e-9'],
  [
    'length',
    'nm 1e-9 纳米 1e-9 um 1e-6 微米 1e-6 mm 1e-3 毫米 1e-3 cm 1e-2 厘米 1e-2 m 1 米 1 km 1e3 公里 1e3',
  ],
  ['temperature', '°c 1 摄氏度 1'],
  ['pressure', 'pa 1 kpa 1e3 mpa 1e6 兆帕 1e6 gpa 1e9'],
  ['duration', 'ms 1e-3 毫秒 1e-3 s 1 秒 1 min 60 分钟 60 h 3600 小时 3600 天 86400'],
  ['years', '年 1'],
  ['times', '次 1'],
  ['mass', 'mg 1e-6 毫克 1e-6 g 1e-3 克 1e-3 kg 1 千克 1 公斤 1 吨 1e3'],
  ['voltage', 'v 1 伏 1 kv 1e3'],
  ['field', 'kv/mm 1e6 v/m 1 kv/m 1e3 kv/cm 1e5'],
  ['power', 'w 1 kw 1e3'],
  ['conductivity', 'w/mk 1 w/m·k 1 w/(m·k) 1 w/(m*k) 1'],
  ['specific energy', 'wh/kg 1 kwh/kg 1e3'],
  ['specific surface', 'm2/g 1'],
  ['density', 'g/cm3 1e3 kg/m3 1'],
  ['line force', 'n/mm 1e3 n/cm 1e2 n/m 1 kn/m 1e3'],
  ['loudness', 'db 1'],
]

const known = new Map<string, Unit>([['', { dimension: 'number', factor: 1 }]])
for (const [dimension, units] of lines) {
  const words = units.split(' ')
  for (let at = 0; at < words.length; at += 2) {
    known.set(words[at] ?? '', { dimension, factor: Number(words[at + 1]) })
  }
}

/** The unit of a folded name, `''` being a bare number. Folding makes MW and mW one: neither is known. */
export function unitOf(name: string): Unit | undefined {
  return known.get(name)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Matches any known unit, the longest first. */
export const unitPattern = [...known.keys()]
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')
