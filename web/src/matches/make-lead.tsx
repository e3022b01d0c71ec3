import type { LeadTargetKind } from '@duijie/shared/lead-queries'
import type { Lead } from '@duijie/shared/leads'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './match-judgement.module.css'
import { matchCommands } from './queries.ts'
import { useMatchTexts } from './texts.ts'

interface MakeLeadProps {
  needId: string
  targetKind: LeadTargetKind
  targetId: string
}

/** Makes a lead of a need and what may answer it: the bureau works on it, an enterprise asks the bureau to. */
export function MakeLead({ needId, targetKind, targetId }: MakeLeadProps) {
  const t = useMatchTexts()
  const role = useAccount()?.role
  const [lead, setLead] = useState<Lead | null>(null)
  const make = useCommand({
    send: (pair: MakeLeadProps, key) => matchCommands.makeLead(pair, key),
    invalidates: () => [['leads'], ['needs']],
    onDone: setLead,
  })
  if (role !== 'staff' && role !== 'enterprise') return null
  if (lead) {
    return (
      <Link to="/leads/$leadId" params={{ leadId: lead.id }}>
        {t('openLead')}
      </Link>
    )
  }
  if (isProblem(make.error, 'already_exists')) {
    return (
      <Link to="/leads" search={{ view: 'list', needId: [needId] }}>
        {t('leadExists')}
      </Link>
    )
  }
  return (
    <>
      <button
        type="button"
        className={style.choice}
        disabled={make.isPending}
        onClick={() => make.mutate({ needId, targetKind, targetId })}
      >
        {t(role === 'staff' ? 'makeLead' : 'askForLead')}
      </button>
      <FailureAlert error={make.error} />
    </>
  )
}
