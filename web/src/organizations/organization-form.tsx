import type { Contact } from '@duijie/shared/fields'
import type { Organization } from '@duijie/shared/organizations'
import type { Township } from '@duijie/shared/townships'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useFieldTexts } from '../lib/field-texts.ts'
import { townshipsQuery } from '../lib/townships.ts'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { useMerge } from '../lib/use-merge.ts'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { OrganizationItems } from './organization-items.tsx'
import { changedValues, type OrganizationValues, patchOf, valuesOf } from './organization-values.ts'
import style from './organizations.module.css'
import { organizationCommands, organizationQueries } from './queries.ts'
import { useOrganizationTexts } from './texts.ts'

interface OrganizationFormProps {
  organization: Organization
  onSaved: () => void
  onCancel: () => void
}

function show(field: string, value: unknown, townships: readonly Township[]): string {
  if (field === 'townshipId') return townships.find(({ id }) => id === value)?.name ?? ''
  if (Array.isArray(value)) return value.join('、')
  if (field === 'contact')
    return Object.values(value as Contact)
      .filter(Boolean)
      .join(' · ')
  return String(value ?? '')
}

/** Saves what was changed against the version it was read at. */
export function OrganizationForm({ organization, onSaved, onCancel }: OrganizationFormProps) {
  const t = useOrganizationTexts()
  const field = useFieldTexts()
  const [form] = Form.useForm<OrganizationValues>()
  const townships = useQuery(townshipsQuery()).data ?? []
  const known = valuesOf(organization)
  const draft = useDraft<Partial<OrganizationValues>>(`organization.${organization.id}`, organization.version)
  useLeaveWarning(draft.atRisk)
  const client = useQueryClient()
  const merge = useMerge({ form, opened: organization, valuesOf, read: organizationCommands.read })
  const base = merge.known ?? organization
  const save = useCommand({
    send: async (values: OrganizationValues, key) => {
      const patch = patchOf(valuesOf(base), values)
      return Object.keys(patch).length === 0 ? base : organizationCommands.patch(base, patch, key)
    },
    onDone(saved) {
      client.setQueryData(organizationQueries.get(saved.id).queryKey, saved)
      draft.clear()
      onSaved()
    },
    onFailed: merge.meet,
  })
  return (
    <Form<OrganizationValues>
      form={form}
      layout="vertical"
      className={style.form}
      initialValues={{ ...known, ...draft.found?.values }}
      onValuesChange={(_, values) => draft.keep(changedValues(known, values))}
      onFinish={(values) => save.mutate(values)}
    >
      <div className={style.whole}>
        <DraftNotice
          draft={draft}
          onDiscard={() => {
            draft.clear()
            form.setFieldsValue(known)
          }}
        />
      </div>
      <OrganizationItems kind={organization.kind} />
      <div className={style.whole}>
        <MergeNotice
          merge={merge}
          labels={{ contact: t('contact') }}
          show={(field, value) => show(field, value, townships)}
        />
        <FailureAlert error={merge.leftOf(save.error)} />
      </div>
      <div className={`${style.whole} ${style.actions}`}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button
          onClick={() => {
            if ((draft.found || form.isFieldsTouched()) && !window.confirm(field('close'))) return
            draft.clear()
            onCancel()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
