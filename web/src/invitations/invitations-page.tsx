import { type AccountInvitationInput, accountInvitationInputSchema } from '@duijie/shared/invitations'
import { organizationKindLabels } from '@duijie/shared/labels'
import type { IssuedLink } from '@duijie/shared/links'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './invitations.module.css'
import { invitationCommands, invitationQueries } from './queries.ts'
import { useInvitationTexts } from './texts.ts'

const kinds = ['enterprise', 'institution'] as const
const { shape } = accountInvitationInputSchema

/** The bureau invites the people of an organization that it entered to take it over. */
export function InvitationsPage() {
  const t = useInvitationTexts()
  const label = useLabel()
  const [kind, setKind] = useState<'enterprise' | 'institution'>('enterprise')
  const [organizationId, setOrganizationId] = useState<string | null>(null)
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <Panel>
        <Form layout="vertical">
          <Form.Item label={t('kind')}>
            <Segmented
              aria-label={t('kind')}
              value={kind}
              options={kinds.map((value) => ({ value, label: label(organizationKindLabels[value]) }))}
              onChange={(next) => {
                setKind(next)
                setOrganizationId(null)
              }}
            />
          </Form.Item>
          <Form.Item label={t('organization')} required>
            <OrganizationSelect<string>
              key={kind}
              kind={kind}
              known={[]}
              placeholder={t('organizationHint')}
              onChange={(id) => setOrganizationId(id ?? null)}
            />
          </Form.Item>
        </Form>
        {organizationId && <InvitationForm key={organizationId} organizationId={organizationId} />}
      </Panel>
      {organizationId && <Sent organizationId={organizationId} />}
    </Page>
  )
}

function InvitationForm({ organizationId }: { organizationId: string }) {
  const t = useInvitationTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<AccountInvitationInput>()
  const unsaved = useUnsaved()
  const invite = useCommand({
    send: (input: AccountInvitationInput, key) => invitationCommands.invite(organizationId, input, key),
    invalidates: () => [invitationQueries.of(organizationId).queryKey],
    onDone() {
      unsaved.settle()
      notify(t('invited'))
      form.resetFields()
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  return (
    <Form
      form={form}
      layout="vertical"
      onValuesChange={unsaved.touch}
      initialValues={{ name: '', phone: '', email: '' }}
      onFinish={(input) => invite.mutate(input)}
    >
      <FormColumns>
        <Form.Item name="name" label={t('name')} rules={[rule(shape.name)]} required>
          <Input />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('phone')}
          extra={t('phoneHint')}
          rules={[rule(shape.phone)]}
          required
        >
          <Input type="tel" />
        </Form.Item>
        <Form.Item name="email" label={t('email')} extra={t('emailHint')} rules={[rule(shape.email)]}>
          <Input type="email" />
        </Form.Item>
      </FormColumns>
      <FailureAlert error={invite.error} />
      <Button type="primary" htmlType="submit" loading={invite.isPending}>
        {t('invite')}
      </Button>
    </Form>
  )
}

function Sent({ organizationId }: { organizationId: string }) {
  const t = useInvitationTexts()
  const query = useQuery(invitationQueries.of(organizationId))
  return (
    <Panel title={t('sent')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noneTitle')} text={t('noneText')} />
          ) : (
            <ul className={style.list}>
              {items.map((link) => (
                <li key={link.id}>
                  <SentLink link={link} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

function SentLink({ link }: { link: IssuedLink }) {
  const t = useInvitationTexts()
  const { dayOfInstant } = useDay()
  const { token, recipientName } = link
  const open = token !== null && link.state === 'open'

  async function copy() {
    const url = `${location.origin}/r/${token}`
    await navigator.clipboard.writeText(t('message', { name: recipientName, url }))
    notify(t('copied'))
  }

  return (
    <div className={style.row}>
      <span>
        {recipientName} · {t(`state.${link.state}`)} · {t('until', { day: dayOfInstant(link.expiresAt) })}
      </span>
      {open && (
        <Button size="small" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      )}
    </div>
  )
}
