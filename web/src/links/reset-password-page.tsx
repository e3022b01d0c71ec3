import { passwordSchema } from '@duijie/shared/accounts'
import type { NewPassword, OpenedPasswordReset } from '@duijie/shared/password-resets'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldErrorsOf } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { CheckIcon, WarningIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { LinkProof } from './link-proof.tsx'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'
import { useResetTexts } from './reset-texts.ts'
import { TextField } from './text-field.tsx'

/** Whoever forgot the password sets another one, by a link that works once. */
export default function ResetPasswordPage({ token }: { token: string }) {
  const [done, setDone] = useState(false)
  return (
    <Loaded query={useQuery(linkQueries.passwordReset(token))} page>
      {(opened) => <Reset token={token} opened={opened} done={done} onDone={() => setDone(true)} />}
    </Loaded>
  )
}

interface ResetProps {
  token: string
  opened: OpenedPasswordReset
  done: boolean
  onDone: () => void
}

function Reset({ token, opened, done, onDone }: ResetProps) {
  const t = useResetTexts()
  const { proof, used, account } = opened
  if (done || used) {
    return (
      <StateNotice
        icon={<CheckIcon />}
        title={t(done ? 'done' : 'used')}
        text={t(done ? 'doneText' : 'usedText')}
        actions={
          <>
            <Link to="/sign-in" className={buttonClass.primary}>
              {t('signIn')}
            </Link>
            {!done && (
              <Link to="/forgotten-password" className={buttonClass.plain}>
                {t('again')}
              </Link>
            )}
          </>
        }
        page
      />
    )
  }
  if (proof === 'sign_in') {
    return <StateNotice icon={<WarningIcon />} title={t('locked')} text={t('lockedText')} page />
  }
  if (proof !== null || account === null) return <LinkProof token={token} proof="phone" lead={t('proof')} />
  return (
    <Page title={t('title')} lead={t('lead', account)} width="narrow">
      <Panel>
        <PasswordForm token={token} account={account.account} onDone={onDone} />
      </Panel>
    </Page>
  )
}

function PasswordForm({ token, account, onDone }: { token: string; account: string; onDone: () => void }) {
  const t = useResetTexts()
  const [password, setPassword] = useState('')
  const [repeat, setRepeat] = useState('')
  const [tried, setTried] = useState(false)
  const set = useCommand({
    send: (input: NewPassword) => linkCommands.setPassword(token, input),
    invalidates: () => linkCommands.changes(token),
    onDone,
  })
  const refused = fieldErrorsOf(set.error)[0]?.errors[0]
  const weak = tried && !passwordSchema.safeParse(password).success
  const differs = repeat !== '' && repeat !== password
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (passwordSchema.safeParse(password).success && repeat === password) set.mutate({ password })
      }}
    >
      {/* so that the browser's keeper of passwords knows whose it is */}
      <input type="hidden" autoComplete="username" value={account} readOnly />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        hint={t('hint')}
        error={weak ? t('hint') : refused}
        onChange={setPassword}
      />
      <TextField
        label={t('repeat')}
        type="password"
        autoComplete="new-password"
        required
        value={repeat}
        error={differs ? t('differs') : undefined}
        onChange={setRepeat}
      />
      {refused === undefined && <PlainFailure error={set.error} />}
      <button type="submit" className={buttonClass.primary} disabled={set.isPending}>
        {t('set')}
      </button>
    </form>
  )
}
