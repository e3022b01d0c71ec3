import type { Account } from '@duijie/shared/accounts'
import { Button, Modal } from 'antd'
import { session } from '../lib/session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useAccountTexts } from './texts.ts'
import { useSignIn } from './use-sign-in.ts'

/** Over whatever page the session ran out on; the waiting request goes on once the account is back. */
export default function SignInAgainDialog({ account }: { account: Account }) {
  const t = useAccountTexts()
  const signIn = useSignIn()
  return (
    <Modal
      open
      title={t('signInAgainTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={<Button onClick={session.giveUp}>{t('giveUp')}</Button>}
    >
      <p>{t('signInAgainText')}</p>
      <p>{t('signInAgainOther')}</p>
      <SignInForm
        account={account.account}
        busy={signIn.isPending}
        error={signIn.error}
        onSubmit={signIn.mutate}
      />
    </Modal>
  )
}
