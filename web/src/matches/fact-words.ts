import { grouped } from '@duijie/shared/grouped'
import { cooperationModeLabels, type Label, techFieldLabels } from '@duijie/shared/labels'
import type { MatchFact } from '@duijie/shared/matches'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useMatchTexts } from './texts.ts'

type FactName = MatchFact['fact']

const listed: readonly Label[] = [...Object.values(techFieldLabels), ...Object.values(cooperationModeLabels)]
const byChinese = new Map(listed.map((label) => [label.zh, label]))

const shared = (one: string, other: string) => {
  const parts = new Set(other.split('、'))
  return one
    .split('、')
    .filter((part) => parts.has(part))
    .join('、')
}

/** `+3.2`, `−0.4` */
const signed = (points: number) => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`

/** `≤80 万元` → `≤¥800,000` */
const inYuan = (wan: string) =>
  wan
    .replace(/\s*万元/, '')
    .replace(/\d+(?:\.\d+)?/g, (sum) => `¥${grouped(Math.round(Number(sum) * 10_000))}`)

/** A fact's name, values and verdict in words. The API gives values in Chinese, readiness as `≥6` and `4`. */
export function useFactWords() {
  const t = useMatchTexts()
  const label = useLabel()
  const english = useLanguage() === 'en'

  const name = (fact: FactName) => t(`fact.${fact}`)

  function value(fact: FactName, raw: string): string {
    if (fact === 'trl') return t('trlValue', { trl: raw.replace('≥', '≥ ') })
    if (fact === 'budget') return english ? inYuan(raw) : raw.replace(/^[≤≥]/, '$& ')
    return raw
      .split('、')
      .map((part) => {
        const known = byChinese.get(part)
        return known ? label(known) : part
      })
      .join(t('listComma'))
  }

  function line({ fact, verdict, needValue, resultValue, contribution }: MatchFact): string {
    if (fact === 'meaning') return t('meaningLine', { share: resultValue, points: signed(contribution) })
    if (fact === 'validity') return t('expiredNeed', { day: needValue })
    if (fact === 'ip') return t('expiredRights', { numbers: resultValue })
    const common = verdict === 'fits' && fact === 'cooperation' ? shared(needValue, resultValue) : ''
    const values =
      common || needValue === resultValue
        ? value(fact, common || needValue)
        : t('factBoth', { need: value(fact, needValue), result: value(fact, resultValue) })
    return t(`verdict.${verdict}`, { fact: name(fact), values })
  }

  return { name, value, line }
}
