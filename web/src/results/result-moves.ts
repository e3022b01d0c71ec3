import { resultActionLabels } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import type { RecordAction } from '../ui/record-actions.tsx'
import { useResultTexts } from './texts.ts'

type Move = keyof typeof resultActionLabels | 'delete'

const asks: Record<Move, Pick<RecordAction, 'ask' | 'look'>> = {
  submit: { ask: 'confirm', look: 'primary' },
  publish: { ask: 'confirm', look: 'primary' },
  return: { ask: 'reason', look: 'plain' },
  resume: { ask: 'confirm', look: 'primary' },
  license: { ask: 'confirm', look: 'rare' },
  withdraw: { ask: 'reason', look: 'danger' },
  delete: { ask: 'confirm', look: 'danger' },
}

/** The moves that the API offers for this result, as buttons and questions. */
export function useResultMoves(result: ResearchResult): RecordAction[] {
  const t = useResultTexts()
  const label = useLabel()
  return (Object.keys(asks) as Move[])
    .filter((move) => result.permissions.actions.includes(move))
    .map((move) => ({
      name: move,
      label: move === 'delete' ? t('delete') : label(resultActionLabels[move]),
      title: t(`ask.${move}`),
      text: t(`askText.${move}`),
      ...asks[move],
      // what came back is changed first
      ...(move === 'submit' && result.stage === 'returned' && { look: 'plain' as const }),
    }))
}
