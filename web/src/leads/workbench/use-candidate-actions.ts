import type { Lead, LeadMoveInput } from '@duijie/shared/leads'
import type { LeadStage, LeadStatus } from '@duijie/shared/stages'
import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCommand } from '../../lib/use-command.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { notify } from '../../ui/notify.ts'
import { leadChanges, leadCommands } from '../queries.ts'
import { workbenchCommands, workbenchKeys } from './queries.ts'
import { useWorkbenchTexts } from './texts.ts'

export type ActKind = 'accept' | 'drop' | 'hold' | 'resume'
export type LeadPlace = { stage: LeadStage; status: LeadStatus }

interface Act {
  kind: ActKind
  candidate: WorkbenchCandidate
  move?: LeadMoveInput
}

export interface Done {
  kind: ActKind
  title: string
  resultId: string
  lead: Lead
  before: LeadPlace
}

const placeAfter = ({ kind, candidate: { lead } }: Act): LeadPlace => {
  const stage = lead?.stage ?? 'suggested'
  if (kind === 'accept') return { stage: 'screened', status: 'active' }
  if (kind === 'drop') return { stage: 'closed', status: 'active' }
  return { stage, status: kind === 'hold' ? 'on_hold' : 'active' }
}

/** What is done with candidates: shown at once, taken back where it is refused, and undone on demand. */
export function useCandidateActions(needId: string, candidates: readonly WorkbenchCandidate[]) {
  const t = useWorkbenchTexts()
  const client = useQueryClient()
  const failureText = useFailureText()
  const [foreseen, setForeseen] = useState<ReadonlyMap<string, LeadPlace>>(new Map())
  const [done, setDone] = useState<readonly Done[]>([])
  const queryKey = workbenchKeys.need(needId)
  const invalidates = () => [...leadChanges, workbenchKeys.queue]

  const foresee = (resultId: string, place: LeadPlace | null) =>
    setForeseen((known) => {
      const next = new Map(known)
      if (place) next.set(resultId, place)
      else next.delete(resultId)
      return next
    })

  /** The lead of a candidate as it is now, in the order by other weights, too. */
  function keepLead(resultId: string, lead: Lead) {
    client.setQueriesData({ queryKey }, (data: unknown) =>
      isRanking(data)
        ? {
            ...data,
            items: data.items.map((item) => (item.resultId === resultId ? { ...item, lead } : item)),
          }
        : data,
    )
    foresee(resultId, null)
  }

  function failed(error: Error, resultId: string) {
    foresee(resultId, null)
    const { what, todo } = failureText(error)
    notify(`${what} ${todo}`, 'danger')
    void client.invalidateQueries({ queryKey })
  }

  const act = useCommand({
    async send({ kind, candidate, move }: Act, key) {
      const lead = candidate.lead ?? (await workbenchCommands.takeUp(needId, candidate.resultId))
      if (kind === 'hold') return leadCommands.patch(lead, { status: 'on_hold' }, key)
      if (kind === 'resume') return leadCommands.patch(lead, { status: 'active' }, key)
      return leadCommands.move(lead, move ?? { to: 'screened', closeReason: null, note: '' }, key)
    },
    invalidates,
    onDone(lead, { kind, candidate }) {
      const { resultId, result } = candidate
      const before = candidate.lead ?? { stage: 'suggested' as const, status: 'active' as const }
      keepLead(resultId, lead)
      setDone((earlier) => [...earlier, { kind, title: result.title, resultId, lead, before }])
    },
    onFailed: (error, { candidate, move }) => {
      // what was typed stays in its dialog, which says what went wrong
      if (move) foresee(candidate.resultId, null)
      else failed(error, candidate.resultId)
    },
  })

  const undo = useCommand({
    send({ kind, lead, resultId }: Done, key) {
      const now = candidates.find((candidate) => candidate.resultId === resultId)?.lead ?? lead
      if (kind === 'hold') return leadCommands.patch(now, { status: 'active' }, key)
      if (kind === 'resume') return leadCommands.patch(now, { status: 'on_hold' }, key)
      return leadCommands.undo(now, key)
    },
    invalidates,
    onDone(lead, { resultId, title }) {
      keepLead(resultId, lead)
      notify(t('undone', { title }))
    },
    onFailed: (error, { resultId }) => failed(error, resultId),
  })

  return {
    foreseen,
    /** what was done last and can be taken back */
    last: done.at(-1) ?? null,
    busy: act.isPending,
    error: act.error,
    clearError: act.reset,
    act(input: Act, onDone?: () => void) {
      foresee(input.candidate.resultId, placeAfter(input))
      act.mutate(input, onDone ? { onSuccess: onDone } : {})
    },
    undo() {
      const last = done.at(-1)
      if (!last) return notify(t('nothingToUndo'))
      setDone(done.slice(0, -1))
      foresee(last.resultId, last.before)
      undo.mutate(last)
    },
    keepLead,
    failed,
  }
}

function isRanking(data: unknown): data is { items: WorkbenchCandidate[] } {
  return typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items)
}
