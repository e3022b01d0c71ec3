import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CheckIcon } from '../ui/icons.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import style from './accounts.module.css'
import { RegistrationForm } from './registration-form.tsx'
import { useAccountTexts } from './texts.ts'

export function RegisterPage() {
  const t = useAccountTexts()
  const [registered, setRegistered] = useState<string | null>(null)
  if (registered !== null) return <RegisteredPage account={registered} />
  return (
    <Page title={t('registerNow')} lead={t('registerLead')} width="narrow">
      <Panel>
        <RegistrationForm onRegistered={setRegistered} />
        <p className={style.aside}>
          {t('hasAccount')} <Link to="/sign-in">{t('signIn')}</Link>
        </p>
      </Panel>
    </Page>
  )
}

function RegisteredPage({ account }: { account: string }) {
  const t = useAccountTexts()
  return (
    <Page title={t('registerNow')} width="narrow">
      <Panel>
        <div role="status">
          <StateNotice
            icon={<CheckIcon />}
            title={t('pendingTitle')}
            text={t('pendingText', { account })}
            actions={
              <>
                <Link to="/sign-in">{t('toSignIn')}</Link>
                <Link to="/results">{t('browseResults')}</Link>
              </>
            }
          />
        </div>
      </Panel>
    </Page>
  )
}
