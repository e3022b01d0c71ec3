import { type NeedTermWeights, type TermWeightStep, termWeightSteps } from '@duijie/shared/term-weights'
import { Button, Input } from 'antd'
import { type CSSProperties, type FormEvent, useId, useState } from 'react'
import { useCommand } from '../../lib/use-command.ts'
import { useRefreshOnConflict } from '../../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { CrossIcon } from '../../ui/icons.tsx'
import { notify } from '../../ui/notify.ts'
import { useDay } from '../../ui/use-day.ts'
import { workbenchCommands, workbenchKeys } from './queries.ts'
import { refusedTerms } from './refused-terms.ts'
import style from './term-weights-panel.module.css'
import { useWorkbenchTexts } from './texts.ts'
import type { TermWeighing, WeighedWord } from './use-term-weights.ts'

interface TermWeightsPanelProps {
  needId: string
  kept: NeedTermWeights
  weighing: TermWeighing
  /** the order by these weights is on its way */
  ranking: boolean
  error: unknown
}

const SHOWN = 12
const LONGEST = 40

/** What each word of the need counts: dropped, halved, doubled, added; kept with the need on demand. */
export function TermWeightsPanel({ needId, kept, weighing, ranking, error }: TermWeightsPanelProps) {
  const t = useWorkbenchTexts()
  const { dayOfInstant } = useDay()
  const headingId = useId()
  const [all, setAll] = useState(false)
  const [resetting, setResetting] = useState(false)
  const { words, weights, dirty } = weighing
  const inText = words.filter(({ share }) => share !== null)
  const added = words.filter(({ share }) => share === null)
  // what was changed stays in sight
  const shown = inText.filter(({ weight }, at) => all || at < SHOWN || weight !== 1)
  const hidden = inText.length - shown.length
  const refresh = useRefreshOnConflict([workbenchKeys.need(needId)])
  const save = useCommand({
    send: (next: typeof weights, key) => workbenchCommands.weigh(needId, kept.version, next, key),
    invalidates: () => [workbenchKeys.need(needId), ['matches'], ['needs']],
    onDone(_, next) {
      setResetting(false)
      notify(t(next.length > 0 ? 'saved' : 'resetDone'))
    },
    onFailed: refresh,
  })
  const resettable = kept.weights.length > 0
  const failure = error ?? save.error
  const refused = refusedTerms(failure, weights)

  return (
    <section className={style.panel} aria-labelledby={headingId}>
      <div className={style.head}>
        <h3 id={headingId}>{t('weights')}</h3>
        <output className={style.state} data-unsaved={dirty || undefined}>
          {dirty
            ? t(ranking ? 'previewing' : 'preview')
            : kept.updatedAt && resettable
              ? t('keptBy', { name: kept.updatedBy ?? '', day: dayOfInstant(kept.updatedAt) })
              : ''}
        </output>
      </div>
      <p className={style.hint}>{t('weightsHint')}</p>
      <ul className={style.words}>
        {shown.map((word) => (
          <Word key={word.term} word={word} onWeigh={(weight) => weighing.weigh(word.term, weight)} />
        ))}
        {(hidden > 0 || all) && inText.length > SHOWN && (
          <li>
            <button type="button" className={style.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('fewerWords') : t('moreWords', { count: hidden })}
            </button>
          </li>
        )}
      </ul>
      {added.length > 0 && (
        <ul className={style.words} aria-label={t('added')}>
          {added.map((word) => (
            <Word
              key={word.term}
              word={word}
              onWeigh={(weight) => weighing.weigh(word.term, weight)}
              onRemove={() => weighing.remove(word.term)}
            />
          ))}
        </ul>
      )}
      <AddWord weighing={weighing} />
      {refused.map((term) => (
        <p key={term} role="alert" className={style.fault}>
          {t('refused', { term })}{' '}
          <button
            type="button"
            className={style.more}
            onClick={() => {
              save.reset()
              weighing.remove(term)
            }}
          >
            {t('removeWord', { term })}
          </button>
        </p>
      ))}
      {refused.length === 0 && <FailureAlert error={failure} />}
      {(dirty || resettable) && (
        <div className={style.foot}>
          {dirty && (
            <>
              <Button type="primary" loading={save.isPending} onClick={() => save.mutate(weights)}>
                {t('save')}
              </Button>
              <Button onClick={weighing.discard}>{t('discard')}</Button>
            </>
          )}
          {resettable && (
            <Button type="text" onClick={() => setResetting(true)}>
              {t('reset')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={resetting}
        title={t('resetTitle')}
        text={t('resetText')}
        confirmLabel={t('reset')}
        busy={save.isPending}
        error={save.error}
        onConfirm={() => {
          weighing.discard()
          save.mutate([])
        }}
        onCancel={() => setResetting(false)}
      />
    </section>
  )
}

interface WordProps {
  word: WeighedWord
  onWeigh: (weight: TermWeightStep) => void
  onRemove?: () => void
}

function Word({ word: { written, weight, share }, onWeigh, onRemove }: WordProps) {
  const t = useWorkbenchTexts()
  return (
    <li
      className={style.word}
      data-weight={weight}
      style={{ '--share': (share ?? 1).toFixed(2) } as CSSProperties}
    >
      <span className={style.name}>{written}</span>
      <select
        value={weight}
        aria-label={t('weightOf', { term: written })}
        onChange={({ target }) => {
          const chosen = termWeightSteps.find((step) => step === Number(target.value))
          if (chosen !== undefined) onWeigh(chosen)
        }}
      >
        {termWeightSteps.map((step) => (
          <option key={step} value={step}>
            {t(`weight.${step}`)}
          </option>
        ))}
      </select>
      {onRemove && (
        <button
          type="button"
          className={style.remove}
          aria-label={t('removeWord', { term: written })}
          onClick={onRemove}
        >
          <CrossIcon />
        </button>
      )}
    </li>
  )
}

function AddWord({ weighing }: { weighing: TermWeighing }) {
  const t = useWorkbenchTexts()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const faultId = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    const term = typed.trim()
    if (term === '') return
    if ([...term].length > LONGEST) setFault(t('tooLong'))
    else if (!weighing.add(term)) setFault(t('known', { term }))
    else setTyped('')
  }

  return (
    <form className={style.add} onSubmit={submit}>
      <Input
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setFault('')
        }}
        placeholder={t('addWordHint')}
        aria-label={t('addWord')}
        aria-describedby={fault ? faultId : undefined}
        status={fault ? 'error' : ''}
        maxLength={60}
      />
      <Button htmlType="submit">{t('add')}</Button>
      {fault && (
        <p id={faultId} role="alert" className={style.fault}>
          {fault}
        </p>
      )}
    </form>
  )
}
