import type { NeedConfirmation, NeedConfirmationAnswer } from '@duijie/shared/need-confirmation'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useTyped } from '../lib/use-typed.ts'
import { buttonClass } from '../ui/button-link.ts'
import { InboxIcon } from '../ui/icons.tsx'
import { PlainDraftNotice } from '../ui/plain-draft-notice.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { draftOfLink } from './draft-of-link.ts'
import style from './links.module.css'
import { linkCommands } from './queries.ts'
import { useLinkTexts } from './texts.ts'

interface NeedAnswerProps {
  token: string
  need: NeedConfirmation
  /** above the text it says how things stand, below it takes the answer */
  at: 'top' | 'bottom'
}

/** Confirm, or say what is wrong; nothing is sent before the choice. */
export function NeedAnswer({ token, need, at }: NeedAnswerProps) {
  const t = useLinkTexts()
  const typed = useTyped(draftOfLink(token, 'need'), { note: '' })
  const { note } = typed.values
  const [objecting, setObjecting] = useState(note !== '')
  const answer = useCommand({
    send: (body: NeedConfirmationAnswer) => linkCommands.answerNeed(token, body),
    invalidates: () => linkCommands.changes(token),
    onDone() {
      setObjecting(false)
      typed.settle()
      // how it stands now is said above the text
      scrollTo({ top: 0 })
    },
  })
  if (at === 'top') {
    if (need.state === 'waiting') return null
    return (
      <StateNotice
        icon={<InboxIcon />}
        title={t(`state.${need.state}`)}
        text={t(`stateText.${need.state}`)}
      />
    )
  }
  if (need.state === 'confirmed' || need.state === 'over') return null
  const { version } = need
  return (
    <div className={style.form}>
      {objecting ? (
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault()
            answer.mutate({ answer: 'object', note: note.trim(), version })
          }}
        >
          <PlainDraftNotice typed={typed} />
          <label htmlFor="objection">{t('what')}</label>
          <textarea
            id="objection"
            className={style.note}
            rows={4}
            maxLength={1000}
            required
            value={note}
            onChange={({ target }) => typed.change({ note: target.value })}
          />
          <div className={style.choices}>
            <button
              type="submit"
              className={buttonClass.primary}
              disabled={note.trim() === '' || answer.isPending}
            >
              {t('send')}
            </button>
            <button type="button" className={buttonClass.plain} onClick={() => setObjecting(false)}>
              {t('cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div className={style.choices}>
          <button
            type="button"
            className={buttonClass.primary}
            disabled={answer.isPending}
            onClick={() => answer.mutate({ answer: 'confirm', note: '', version })}
          >
            {t('confirm')}
          </button>
          <button type="button" className={buttonClass.plain} onClick={() => setObjecting(true)}>
            {t('object')}
          </button>
        </div>
      )}
      <PlainFailure error={answer.error} />
    </div>
  )
}
