import { declineReasons, type Judgement, type JudgementInput } from '@duijie/shared/judgements'
import { declineReasonLabels, judgementVerdictLabels } from '@duijie/shared/labels'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './match-judgement.module.css'
import type { MatchEntry } from './match-side.ts'
import { matchCommands } from './queries.ts'
import { useMatchTexts } from './texts.ts'

/** Yes or no to a match, in one or two taps; what was said can be taken back on the spot. */
export function MatchJudgement({ entry }: { entry: MatchEntry }) {
  const t = useMatchTexts()
  const [said, setSaid] = useState<Judgement | null>(entry.judgement)
  const [asking, setAsking] = useState(false)
  const judge = useCommand({
    send: (input: JudgementInput, key) => matchCommands.judge(entry, input, key),
    onDone(judgement) {
      setSaid(judgement)
      setAsking(false)
    },
  })
  const takeBack = useCommand({
    send: (_: Judgement, key) => matchCommands.takeBack(entry, key),
    onDone: () => setSaid(null),
  })
  const busy = judge.isPending || takeBack.isPending
  return (
    <fieldset className={style.judgement} disabled={busy}>
      <legend>{t('judge')}</legend>
      {said ? (
        <>
          <SaidWords judgement={said} />
          <button type="button" className={style.quiet} onClick={() => takeBack.mutate(said)}>
            {t('takeBack')}
          </button>
        </>
      ) : asking ? (
        <Reasons
          onChoose={(reason) => judge.mutate({ verdict: 'declined', reason, note: '' })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <>
          <button
            type="button"
            className={style.choice}
            onClick={() => judge.mutate({ verdict: 'accepted', reason: null, note: '' })}
          >
            {t('suitable')}
          </button>
          <button type="button" className={style.choice} onClick={() => setAsking(true)}>
            {t('notSuitable')}
          </button>
        </>
      )}
      <FailureAlert error={judge.error ?? takeBack.error} />
    </fieldset>
  )
}

function SaidWords({ judgement: { verdict, reason } }: { judgement: Judgement }) {
  const t = useMatchTexts()
  const label = useLabel()
  if (verdict === 'accepted') return <span role="status">{t('saidSuitable')}</span>
  if (reason === null) {
    return <span role="status">{t('saidMet', { verdict: label(judgementVerdictLabels[verdict]) })}</span>
  }
  return (
    <span role="status">
      {reason === 'not_relevant'
        ? t('saidIrrelevant')
        : t('saidNot', { reason: label(declineReasonLabels[reason]) })}
    </span>
  )
}

interface ReasonsProps {
  onChoose: (reason: (typeof declineReasons)[number]) => void
  onCancel: () => void
}

function Reasons({ onChoose, onCancel }: ReasonsProps) {
  const t = useMatchTexts()
  const label = useLabel()
  return (
    <>
      <span>{t('why')}</span>
      {declineReasons.map((reason) => (
        <button key={reason} type="button" className={style.choice} onClick={() => onChoose(reason)}>
          {label(declineReasonLabels[reason])}
        </button>
      ))}
      <button type="button" className={style.quiet} onClick={onCancel}>
        {t('cancel')}
      </button>
    </>
  )
}
