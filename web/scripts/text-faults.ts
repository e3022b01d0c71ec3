export interface Texts {
  namespace: string
  zh: Record<string, string>
  en: Record<string, string | { one: string; other: string }>
  /** the sources that may use these texts */
  sources: readonly string[]
}

const HAN = /\p{Script=Han}/u
/** A number and a plural: “{{days}} days” also says “1 days”. */
const MANY = /\{\{count\}\} (?!has\b|is\b)[a-z]+s\b|\{\{(\w+s)\}\} (?:of \{\{\w+\}\} )?\1\b/
const TEMPLATE = /`([^`]*\$\{[^`]*)`/g

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const variablesOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join()

/** Keys put together at run time, such as t(`${code}.what`), as patterns. */
function patternsIn(source: string): RegExp[] {
  return [...source.matchAll(TEMPLATE)].flatMap(([, template = '']) => {
    const fixed = template.split(/\$\{[^}]*\}/)
    return fixed.join('').length === 0 ? [] : [new RegExp(`^${fixed.map(escaped).join('.+')}$`)]
  })
}

function isUsed(key: string, sources: readonly string[]): boolean {
  const word = new RegExp(`(?<![\\w.])${escaped(key)}(?![\\w.])`)
  return sources.some(
    (source) => word.test(source) || patternsIn(source).some((pattern) => pattern.test(key)),
  )
}

/** What is wrong with the texts of a namespace, one line a fault. */
export function textFaults({ namespace, zh, en, sources }: Texts): string[] {
  const faults: string[] = []
  const keys = [...new Set([...Object.keys(zh), ...Object.keys(en)])]
  for (const key of keys) {
    const name = `${namespace}: ${key}`
    const chinese = zh[key]
    const english = en[key]
    const forms = typeof english === 'object' ? [english.one, english.other] : english ? [english] : []
    if (!chinese) faults.push(`${name} has no Chinese text`)
    if (forms.length === 0 || forms.includes('')) faults.push(`${name} has no English text`)
    if (chinese && forms.some((form) => variablesOf(chinese) !== variablesOf(form))) {
      faults.push(`${name} names other values in Chinese than in English`)
    }
    if (forms.some((form) => HAN.test(form)) && key !== 'language')
      faults.push(`${name} is Chinese in the English texts`)
    if (typeof english === 'string' && MANY.test(english)) faults.push(`${name} speaks of one as of many`)
    if (!isUsed(key, sources)) faults.push(`${name} is not used`)
  }
  return faults
}
