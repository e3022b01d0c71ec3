import type { OpenedInvitation, TakeOver } from '@duijie/shared/invitations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { fieldErrorsOf } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { buttonClass } from '../ui/button-link.ts'
import { InboxIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'
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
  const failure = useFailureText()
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
      {make.error && refused.size === 0 && (
        <p role="alert" className={style.failure}>
          {failure(make.error).what}
        </p>
      )}
      <button type="submit" className={buttonClass.primary} disabled={make.isPending}>
        {t('takeOver')}
      </button>
    </form>
  )
}

interface TextFieldProps {
  label: string
  value: string
  type?: string
  autoComplete: string
  required?: boolean
  hint?: string
  error?: string | undefined
  onChange: (value: string) => void
}

function TextField({ label, hint, error, onChange, type = 'text', ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className={style.note}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => onChange(target.value)}
        {...input}
      />
      <p id={`${id}-more`} className={error ? style.failure : style.legend}>
        {error ?? hint}
      </p>
    </div>
  )
}
