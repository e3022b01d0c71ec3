import type { DuplicateDecision, DuplicatePair } from '@duijie/shared/duplicates'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { decisionChanges, duplicateCommands, type Pair } from './queries.ts'
import { useDuplicateTexts } from './texts.ts'

interface DecisionActionsProps {
  pair: Pair
  decided: DuplicatePair['decided']
  /** in a row among others */
  small?: boolean
}

/** Two matters, belonging together, or open again: each can be taken back. */
export function DecisionActions({ pair, decided, small = false }: DecisionActionsProps) {
  const size = small ? 'small' : 'middle'
  const t = useDuplicateTexts()
  const command = useCommand({
    send: (decision: DuplicateDecision | null, key) =>
      decision === null ? duplicateCommands.reopen(pair, key) : duplicateCommands.decide(pair, decision, key),
    invalidates: () => decisionChanges,
    onDone: (_, decision) => notify(t(decision === null ? 'done.open' : `done.${decision}`)),
  })
  return (
    <>
      {decided === null ? (
        <>
          <Button size={size} disabled={command.isPending} onClick={() => command.mutate('distinct')}>
            {t('decide.distinct')}
          </Button>
          <Button size={size} disabled={command.isPending} onClick={() => command.mutate('linked')}>
            {t('decide.linked')}
          </Button>
        </>
      ) : (
        <Button size={size} disabled={command.isPending} onClick={() => command.mutate(null)}>
          {t('decide.open')}
        </Button>
      )}
      <FailureAlert error={command.error} />
    </>
  )
}
