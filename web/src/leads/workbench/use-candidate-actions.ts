import type { Lead, LeadMoveInput } from '@duijie/shared/leads'
import type { LeadStage, LeadStatus } from '@duijie/shared/stages'
import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
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

const placeBefore = ({ lead }: WorkbenchCandidate): LeadPlace =>
  lead ?? { stage: 'suggested', status: 'active' }

/** What is done with candidates: shown at once, taken back where it is refused, and undone on demand. */
export function useCandidateActions(needId: string, candidates: readonly WorkbenchCandidate[]) {
  const t = useWorkbenchTexts()
  const client = useQueryClient()
  const failureText = useFailureText()
  const [foreseen, setForeseen] = useState<ReadonlyMap<string, LeadPlace>>(new Map())
  const [done, setDone] = useState<readonly Done[]>([])
  /** what was sent and not answered yet, and what of it was taken back meanwhile */
  const onWay = useRef<readonly Act[]>([])
  const takenBack = useRef(new Set<string>())
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

  /** Whether it was taken back before it was answered. */
  function arrived(resultId: string): boolean {
    onWay.current = onWay.current.filter(({ candidate }) => candidate.resultId !== resultId)
    return takenBack.current.delete(resultId)
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
      const before = placeBefore(candidate)
      const entry = { kind, title: result.title, resultId, lead, before }
      keepLead(resultId, lead)
      if (!arrived(resultId)) return setDone((earlier) => [...earlier, entry])
      foresee(resultId, before)
      undo.mutate(entry)
    },
    onFailed: (error, { candidate, move }) => {
      arrived(candidate.resultId)
      // what was typed stays in its dialog, which says what went wrong
      if (move) foresee(candidate.resultId, null)
      else failed(error, candidate.resultId)
    },
  })

  const undo = useCommand({
    send({ kind, lead, resultId }: Done, key) {
      const shown = candidates.find((candidate) => candidate.resultId === resultId)?.lead
      const now = shown && shown.version > lead.version ? shown : lead
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
      onWay.current = [...onWay.current, input]
      act.mutate(input, onDone ? { onSuccess: onDone } : {})
    },
    undo() {
      const late = onWay.current.findLast(({ candidate }) => !takenBack.current.has(candidate.resultId))
      if (late) {
        takenBack.current.add(late.candidate.resultId)
        return foresee(late.candidate.resultId, placeBefore(late.candidate))
      }
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
