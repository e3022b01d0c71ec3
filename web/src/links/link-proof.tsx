import type { LinkProof as Proof } from '@duijie/shared/links'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Page, Panel } from '../ui/page.tsx'
import style from './links.module.css'
import { linkCommands } from './queries.ts'
import { useLinkTexts } from './texts.ts'

/** Whom the link was sent to shows it: by the last four digits of its phone, or by signing in. */
export function LinkProof({ token, proof }: { token: string; proof: Proof }) {
  const t = useLinkTexts()
  const { href } = useLocation()
  const failure = useFailureText()
  const [lastFour, setLastFour] = useState('')
  const confirm = useCommand({
    send: (digits: string) => linkCommands.confirm(token, digits),
    invalidates: () => linkCommands.changes(token),
    onFailed: () => setLastFour(''),
  })
  const signIn = (
    <Link to="/sign-in" search={{ next: href }} className={buttonClass.plain}>
      {t('signIn')}
    </Link>
  )
  if (proof === 'sign_in') {
    return (
      <Page title={t('signInTitle')} lead={t('signInLead')} width="narrow">
        {signIn}
      </Page>
    )
  }
  return (
    <Page title={t('proofTitle')} lead={t('proofLead')} width="narrow">
      <Panel>
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate(lastFour)
          }}
        >
          <label htmlFor="last-four">{t('lastFour')}</label>
          <input
            id="last-four"
            className={style.digits}
            inputMode="numeric"
            autoComplete="off"
            pattern="[0-9]{4}"
            maxLength={4}
            required
            value={lastFour}
            onChange={({ target }) => setLastFour(target.value.replace(/\D/g, ''))}
          />
          {confirm.error && (
            <p role="alert" className={style.failure}>
              {failure(confirm.error).what}
            </p>
          )}
          <button
            type="submit"
            className={buttonClass.primary}
            disabled={lastFour.length < 4 || confirm.isPending}
          >
            {t('go')}
          </button>
          {signIn}
        </form>
      </Panel>
    </Page>
  )
}
