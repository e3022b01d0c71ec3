import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { Page, Panel } from '../ui/page.tsx'
import style from './accounts.module.css'
import { SignInForm } from './sign-in-form.tsx'
import { useAccountTexts } from './texts.ts'
import { useSignIn } from './use-sign-in.ts'

const route = getRouteApi('/antd/sign-in')

export function SignInPage() {
  const t = useAccountTexts()
  const { next = '/' } = route.useSearch()
  const router = useRouter()
  const account = useAccount()
  const signIn = useSignIn()

  useEffect(() => {
    if (account) router.history.replace(next)
  }, [account, next, router])

  return (
    <Page title={t('signIn')} lead={t('signInLead')} width="narrow">
      <Panel>
        <SignInForm busy={signIn.isPending} error={signIn.error} onSubmit={signIn.mutate} />
        <p className={style.aside}>
          <Link to="/forgotten-password">{t('forgotten')}</Link>
        </p>
        <p className={style.aside}>
          {t('noAccount')} <Link to="/register">{t('registerNow')}</Link>
        </p>
      </Panel>
    </Page>
  )
}
