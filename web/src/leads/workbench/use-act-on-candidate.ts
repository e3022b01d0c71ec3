import type { Lead, LeadMoveInput } from '@duijie/shared/leads'
import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { notify } from '../../ui/notify.ts'
import type { CandidateAct } from './candidate-card.tsx'
import { workbenchCommands, workbenchKeys } from './queries.ts'
import { useWorkbenchTexts } from './texts.ts'
import { useCandidateActions } from './use-candidate-actions.ts'

const MOST_COMPARED = 4

interface Asking {
  candidate: WorkbenchCandidate
  to: 'closed' | 'screened'
}

/** What a key or a button does to a candidate, with what is asked before: a reason, whom to send it to. */
export function useActOnCandidate(
  needId: string,
  candidates: readonly WorkbenchCandidate[],
  onDecided: (resultId: string) => void,
) {
  const t = useWorkbenchTexts()
  const client = useQueryClient()
  const actions = useCandidateActions(needId, candidates)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [pushing, setPushing] = useState<Lead | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])

  function choose({ resultId }: WorkbenchCandidate) {
    if (chosen.includes(resultId)) setChosen(chosen.filter((id) => id !== resultId))
    else if (chosen.length >= MOST_COMPARED) notify(t('compareLimit'), 'danger')
    else setChosen([...chosen, resultId])
  }

  async function push(candidate: WorkbenchCandidate) {
    const { resultId } = candidate
    try {
      const lead = candidate.lead ?? (await workbenchCommands.takeUp(needId, resultId))
      actions.keepLead(resultId, lead)
      setPushing(lead)
    } catch (error) {
      actions.failed(error as Error, resultId)
    }
  }

  function accept(candidate: WorkbenchCandidate) {
    const { lead, resultId } = candidate
    if (lead?.status === 'on_hold') actions.act({ kind: 'resume', candidate })
    else if (lead?.stage === 'closed') {
      actions.clearError()
      setAsking({ candidate, to: 'screened' })
    } else if (lead && lead.stage !== 'suggested') notify(t('alreadyGoing'))
    else {
      actions.act({ kind: 'accept', candidate })
      onDecided(resultId)
    }
  }

  function act(kind: CandidateAct, candidate: WorkbenchCandidate) {
    const { lead } = candidate
    if (kind === 'choose') choose(candidate)
    else if (kind === 'accept') accept(candidate)
    else if (lead?.stage === 'closed') notify(t('alreadyClosed'))
    else if (kind === 'drop') {
      actions.clearError()
      setAsking({ candidate, to: 'closed' })
    } else if (kind === 'hold') {
      actions.act({ kind: lead?.status === 'on_hold' ? 'resume' : 'hold', candidate })
    } else void push(candidate)
  }

  return {
    ...actions,
    act,
    asking,
    pushing,
    chosen,
    remove: (resultId: string) => setChosen(chosen.filter((id) => id !== resultId)),
    clearChosen: () => setChosen([]),
    cancel: () => setAsking(null),
    move(move: LeadMoveInput) {
      if (!asking) return
      const { candidate, to } = asking
      actions.act({ kind: to === 'closed' ? 'drop' : 'accept', candidate, move }, () => {
        setAsking(null)
        onDecided(candidate.resultId)
      })
    },
    pushed() {
      setPushing(null)
      void client.invalidateQueries({ queryKey: workbenchKeys.need(needId) })
      void client.invalidateQueries({ queryKey: workbenchKeys.queue })
    },
  }
}
