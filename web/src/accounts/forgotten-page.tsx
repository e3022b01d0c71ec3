import { type PasswordResetWay, passwordResetRequestSchema } from '@duijie/shared/password-resets'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { passwordResetWay } from '../lib/password-resets.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { InboxIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import style from './accounts.module.css'
import { useForgottenTexts } from './forgotten-texts.ts'
import { accountCommands } from './queries.ts'

/** For whoever forgot the password: a link by mail, or whom to ask. */
export function ForgottenPage() {
  const t = useForgottenTexts()
  return (
    <Page title={t('title')} width="narrow">
      <Panel>
        <Loaded query={useQuery(passwordResetWay())}>
          {(way) => (way.byMail ? <ByMail way={way} /> : <WhomToAsk way={way} text={t('noMail')} />)}
        </Loaded>
        <p className={style.aside}>
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </p>
      </Panel>
    </Page>
  )
}

function WhomToAsk({ way: { bureau, help }, text }: { way: PasswordResetWay; text: string }) {
  const t = useForgottenTexts()
  return (
    <div className={style.ask}>
      <p>{text}</p>
      <p>
        {t('bureau')}
        <strong>{bureau}</strong>
      </p>
      {help && <p className={style.help}>{help}</p>}
      <p className={style.quiet}>{t('proof')}</p>
    </div>
  )
}

function ByMail({ way }: { way: PasswordResetWay }) {
  const t = useForgottenTexts()
  const rule = useFieldRule()
  const ask = useCommand({
    send: ({ identity }: { identity: string }, key) => accountCommands.askForLink({ identity }, key),
  })
  if (ask.isSuccess) {
    return (
      <>
        <div role="status">
          <StateNotice icon={<InboxIcon />} title={t('sent')} text={t('sentText')} />
        </div>
        <WhomToAsk way={way} text={t('notThere')} />
        <Button block onClick={() => ask.reset()}>
          {t('again')}
        </Button>
      </>
    )
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      className={style.form}
      onFinish={(values) => ask.mutate(values)}
    >
      <p>{t('lead')}</p>
      <FailureAlert error={ask.error} />
      <Form.Item
        name="identity"
        label={t('identity')}
        rules={[rule(passwordResetRequestSchema.shape.identity)]}
        validateTrigger="onSubmit"
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={ask.isPending}>
        {t('send')}
      </Button>
    </Form>
  )
}
