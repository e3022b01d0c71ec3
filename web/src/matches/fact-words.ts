import { cooperationModeLabels, type Label, techFieldLabels } from '@duijie/shared/labels'
import type { MatchFact } from '@duijie/shared/matches'
import { useCallback } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useMatchTexts } from './texts.ts'

type FactName = MatchFact['fact']

const codes = new Map<string, Label>([
  ...Object.entries(techFieldLabels),
  ...Object.entries(cooperationModeLabels),
])
const byChinese = new Map([...codes.values()].map((label) => [label.zh, label]))

/** A fact's name and value in words; closed lists come as code or in Chinese and are read in both. */
export function useFactWords() {
  const t = useMatchTexts()
  const label = useLabel()
  const word = useCallback(
    (part: string) => {
      const known = codes.get(part) ?? byChinese.get(part)
      return known ? label(known) : part
    },
    [label],
  )
  return {
    name: (fact: FactName) => t(`fact.${fact}`),
    value: (value: string) => value.split('、').map(word).join(t('listComma')),
  }
}
