import type { OpenedInvitation, TakeOver } from '@duijie/shared/invitations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldErrorsOf } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { InboxIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'
import { TextField } from './text-field.tsx'
import { useLinkTexts } from './texts.ts'

/** An organization's own person makes its account, by the link that the bureau sent. */
export default function TakeOverPage({ token }: { token: string }) {
  return (
    <Loaded query={useQuery(linkQueries.invitation(token))} page>
      {(invitation) => <Invitation token={token} invitation={invitation} />}
    </Loaded>
  )
}

function Invitation({ token, invitation }: { token: string; invitation: OpenedInvitation }) {
  const t = useLinkTexts()
  const [done, setDone] = useState(false)
  const signIn = (
    <Link to="/sign-in" className={buttonClass.primary}>
      {t('signIn')}
    </Link>
  )
  if (done || invitation.taken) {
    return (
      <StateNotice
        icon={<InboxIcon />}
        title={t(done ? 'accountMade' : 'accountTaken')}
        text={t('accountMadeText')}
        actions={signIn}
        page
      />
    )
  }
  return (
    <Page
      title={t('takeOverTitle', { organization: invitation.organization.name })}
      lead={t('takeOverLead')}
      width="narrow"
    >
      <Panel>
        <TakeOverForm token={token} name={invitation.name ?? ''} onDone={() => setDone(true)} />
      </Panel>
    </Page>
  )
}

interface TakeOverFormProps {
  token: string
  name: string
  onDone: () => void
}

type FieldName = keyof TakeOver | 'repeat'

function TakeOverForm({ token, name, onDone }: TakeOverFormProps) {
  const t = useLinkTexts()
  const [values, setValues] = useState({ name, account: '', password: '', repeat: '', email: '' })
  const make = useCommand({ send: (input: TakeOver) => linkCommands.takeOver(token, input), onDone })
  const refused = new Map(
    fieldErrorsOf(make.error).map(({ name: path, errors }) => [path.join('.'), errors[0]]),
  )
  const differs = values.repeat !== '' && values.repeat !== values.password
  const field = (
    of: FieldName,
    more: { type?: string; autoComplete: string; required?: boolean; hint?: string },
  ) => (
    <TextField
      label={t(`of.${of}`)}
      value={values[of]}
      error={of === 'repeat' && differs ? t('passwordDiffers') : refused.get(of)}
      onChange={(value) => setValues({ ...values, [of]: value })}
      {...more}
    />
  )
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { repeat: _, ...input } = values
        if (!differs) make.mutate(input)
      }}
    >
      {field('name', { autoComplete: 'name', required: true })}
      {field('account', { autoComplete: 'username', required: true, hint: t('accountHint') })}
      {field('password', {
        type: 'password',
        autoComplete: 'new-password',
        required: true,
        hint: t('passwordHint'),
      })}
      {field('repeat', { type: 'password', autoComplete: 'new-password', required: true })}
      {field('email', { type: 'email', autoComplete: 'email' })}
      {refused.size === 0 && <PlainFailure error={make.error} />}
      <button type="submit" className={buttonClass.primary} disabled={make.isPending}>
        {t('takeOver')}
      </button>
    </form>
  )
}
