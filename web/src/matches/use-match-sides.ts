import { cooperationModeLabels, trlLabel } from '@duijie/shared/labels'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import { useMemo } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import type { MatchSide } from './match-side.ts'
import { useMatchTexts } from './texts.ts'

const known = (facts: (string | null)[]) => facts.filter((fact): fact is string => Boolean(fact))

/** Needs and results as the cards and the comparison show them. */
export function useMatchSides() {
  const t = useMatchTexts()
  const label = useLabel()
  const money = useMoneyRange()
  return useMemo(() => {
    const modes = (list: NeedFull['cooperationModes']) =>
      list.map((mode) => label(cooperationModeLabels[mode])).join(t('listComma')) || null
    return {
      need: (need: NeedFull): MatchSide => ({
        side: 'need',
        id: need.id,
        title: need.title,
        organization: need.organization,
        facts: known([
          need.minTrl === null ? null : t('asksTrl', { trl: label(trlLabel(need.minTrl)) }),
          modes(need.cooperationModes),
          money(need.budgetFen, need.budgetNegotiable),
        ]),
        texts: {
          title: need.title,
          problem: need.problem,
          targets: need.targets,
          currentState: need.currentState,
          originalText: need.originalText,
          industry: need.industry,
        },
      }),
      result: (result: ResearchResult): MatchSide => ({
        side: 'result',
        id: result.id,
        title: result.title,
        organization: result.organization,
        facts: known([
          result.trl === null ? null : label(trlLabel(result.trl)),
          modes(result.cooperationModes),
          money(result.priceFen, result.priceNegotiable),
        ]),
        texts: {
          title: result.title,
          summary: result.summary,
          innovation: result.innovation,
          applications: result.applications,
        },
      }),
    }
  }, [t, label, money])
}
