import type { BulkLeadOutcome, Lead, LeadMoveInput } from '@duijie/shared/leads'
import type { LeadStage } from '@duijie/shared/stages'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './bulk-bar.module.css'
import { MoveDialog } from './move-dialog.tsx'
import { PushDialog } from './push-dialog.tsx'
import { leadChanges, leadCommands } from './queries.ts'
import { useLeadTexts } from './texts.ts'

interface BulkBarProps {
  leads: readonly Lead[]
  onClear: () => void
}

const moved = ({ items }: BulkLeadOutcome) =>
  items.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }]))

/** What can be done with the leads chosen; what was done can be taken back at once. */
export function BulkBar({ leads, onClear }: BulkBarProps) {
  const t = useLeadTexts()
  const [asking, setAsking] = useState<LeadStage | null>(null)
  const [pushing, setPushing] = useState(false)
  const [outcome, setOutcome] = useState<BulkLeadOutcome | null>(null)
  const invalidates = () => leadChanges
  const move = useCommand({
    send: (input: LeadMoveInput, key) => leadCommands.moveMany(leads, input, key),
    invalidates,
    onDone(done) {
      setOutcome(done)
      setAsking(null)
      onClear()
    },
  })
  const undo = useCommand({
    send: (done: BulkLeadOutcome, key) => leadCommands.undoMany(moved(done), key),
    invalidates,
    onDone: () => setOutcome(null),
  })
  const refused = outcome?.items.filter(({ code }) => code !== null) ?? []
  const usual = (to: LeadStage) => leads.every(({ permissions }) => permissions.moves.includes(to))

  return (
    <>
      {outcome && (
        <output className={style.outcome}>
          {t('movedMany', { count: moved(outcome).length })}
          {refused.length > 0 &&
            ` ${t('refusedMany', { count: refused.length })} ${refused[0]?.detail ?? ''}`}
          {moved(outcome).length > 0 && (
            <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(outcome)}>
              {t('undo')}
            </Button>
          )}
          <Button size="small" type="text" onClick={() => setOutcome(null)}>
            {t('dismiss')}
          </Button>
          <FailureAlert error={undo.error} />
        </output>
      )}
      {leads.length > 0 && (
        <section className={style.bar} aria-label={t('chosenBar')}>
          <strong>{t('chosen', { count: leads.length })}</strong>
          <Button type="primary" onClick={() => setPushing(true)}>
            {t('push')}
          </Button>
          <Button onClick={() => setAsking('screened')}>{t('accept')}</Button>
          <Button onClick={() => setAsking('introduced')}>{t('introduce')}</Button>
          <Button danger onClick={() => setAsking('closed')}>
            {t('close')}
          </Button>
          <Button type="text" onClick={onClear}>
            {t('clearChoice')}
          </Button>
        </section>
      )}
      {asking && (
        <MoveDialog
          count={leads.length}
          to={asking}
          unusual={!usual(asking)}
          busy={move.isPending}
          error={move.error}
          onMove={(input) => move.mutate(input)}
          onCancel={() => setAsking(null)}
        />
      )}
      {pushing && (
        <PushDialog
          leads={leads}
          onClose={() => {
            setPushing(false)
            onClear()
          }}
        />
      )}
    </>
  )
}
