import type { Lead, LeadMoveInput, LeadVersion } from '@duijie/shared/leads'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { withLead } from './foreseen.ts'
import { leadChanges, leadCommands, leadKey } from './queries.ts'
import { useLeadTexts } from './texts.ts'

type Status = 'active' | 'on_hold'

/**
 * To hold a lead or go on with it: shown at once, and taken back with one press. Who does it need not wait, so what
 * goes wrong is told where the page says that things are done. Why one is dropped is typed, and stays until it is done.
 */
export function useQuickMoves(lead: Lead) {
  const t = useLeadTexts()
  const failureText = useFailureText()
  const invalidates = () => leadChanges
  const onFailed = (error: Error) => {
    const { what, todo } = failureText(error)
    notify(`${what} ${todo}`, 'danger')
  }

  const undo = useCommand({
    send: (moved: LeadVersion, key) => leadCommands.undo(moved, key),
    invalidates,
    onDone: () => notify(t('undone')),
    onFailed,
  })
  const patch = useCommand({
    send: ({ version, status }: { version: LeadVersion; status: Status }, key) =>
      leadCommands.patch(version, { status }, key),
    invalidates,
    foresees: {
      queryKey: leadKey,
      change: (data, { version, status }) => withLead(data, version.id, (known) => ({ ...known, status })),
    },
    onDone: (done, { status }) =>
      notify(t(status === 'on_hold' ? 'heldNow' : 'resumedNow'), 'success', {
        label: t('undo'),
        run: () => patch.mutate({ version: done, status: status === 'on_hold' ? 'active' : 'on_hold' }),
      }),
    onFailed,
  })
  const drop = useCommand({
    send: (input: LeadMoveInput, key) => leadCommands.move(lead, input, key),
    invalidates,
    onFailed: useRefreshOnConflict(leadChanges),
    onDone: (done) => notify(t('closedNow'), 'success', { label: t('undo'), run: () => undo.mutate(done) }),
  })
  return {
    hold: () => patch.mutate({ version: lead, status: 'on_hold' }),
    resume: () => patch.mutate({ version: lead, status: 'active' }),
    drop,
    busy: patch.isPending || undo.isPending,
  }
}
