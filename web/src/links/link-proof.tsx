import type { LinkProof as Proof } from '@duijie/shared/links'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Page, Panel } from '../ui/page.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import style from './links.module.css'
import { linkCommands } from './queries.ts'
import { useLinkTexts } from './texts.ts'

interface LinkProofProps {
  token: string
  proof: Proof
  within?: boolean
  /** what it opens, where that is told before */
  purpose?: 'confirm_need' | 'take_over_account'
  /** what is asked and why, where nobody can sign in instead */
  lead?: string
}

/**
 * Whom the link was sent to shows it: by the last four digits of its phone, or by signing in; `within` a page
 * that says something already, or as a page of its own.
 */
export function LinkProof({ token, proof, within, purpose, lead: given }: LinkProofProps) {
  const t = useLinkTexts()
  const { href } = useLocation()
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
  const form =
    proof === 'sign_in' ? (
      signIn
    ) : (
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
        <PlainFailure error={confirm.error} />
        <button
          type="submit"
          className={buttonClass.primary}
          disabled={lastFour.length < 4 || confirm.isPending}
        >
          {t('go')}
        </button>
        {given === undefined && signIn}
      </form>
    )
  const asked = purpose ? (`proofOf.${purpose}` as const) : 'proofTitle'
  const title = t(proof === 'sign_in' ? 'signInTitle' : asked)
  const lead = given ?? t(proof === 'sign_in' ? 'signInLead' : 'proofLead')
  if (within) {
    return (
      <Panel title={title}>
        <p>{lead}</p>
        {form}
      </Panel>
    )
  }
  return (
    <Page title={title} lead={lead} width="narrow">
      {proof === 'sign_in' ? form : <Panel>{form}</Panel>}
    </Page>
  )
}
