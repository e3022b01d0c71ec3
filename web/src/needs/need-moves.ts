import { needActionLabels } from '@duijie/shared/labels'
import type { NeedFull } from '@duijie/shared/needs'
import { matchableNeedStages, type NeedStage } from '@duijie/shared/stages'
import { useLabel } from '../i18n/use-label.ts'
import type { RecordAction } from '../ui/record-actions.tsx'
import { useNeedTexts } from './texts.ts'

type Move = Exclude<keyof typeof needActionLabels, 'refine'> | 'delete'

const asks: Record<Move, Pick<RecordAction, 'ask' | 'look'>> = {
  submit: { ask: 'confirm', look: 'primary' },
  confirm: { ask: 'confirm', look: 'primary' },
  publish: { ask: 'confirm', look: 'primary' },
  return: { ask: 'reason', look: 'plain' },
  resume: { ask: 'confirm', look: 'primary' },
  renew: { ask: 'day', look: 'rare' },
  hold: { ask: 'reason', look: 'rare' },
  withdraw: { ask: 'reason', look: 'danger' },
  delete: { ask: 'confirm', look: 'danger' },
}

const matchable: readonly NeedStage[] = matchableNeedStages

/** Whether partners are looked for now. */
export const isOpen = ({ status, stage }: NeedFull) => status === 'active' && matchable.includes(stage)

/** The moves that the API offers for this need, as buttons and questions. */
export function useNeedMoves(need: NeedFull): RecordAction[] {
  const t = useNeedTexts()
  const label = useLabel()
  return (Object.keys(asks) as Move[])
    .filter((move) => need.permissions.actions.includes(move))
    .map((move) => ({
      name: move,
      label: move === 'delete' ? t('delete') : label(needActionLabels[move]),
      title: t(`ask.${move}`),
      text: move === 'publish' ? t(`publishTo.${need.confidentiality}`) : t(`askText.${move}`),
      ...asks[move],
      ...(move === 'renew' && { day: need.validUntil }),
      ...(move === 'renew' && need.status === 'expired' && { look: 'primary' as const }),
      // what came back is changed first
      ...(move === 'submit' && need.stage === 'returned' && { look: 'plain' as const }),
    }))
}
