import type { Contact } from '@duijie/shared/fields'
import type { Organization } from '@duijie/shared/organizations'
import type { Township } from '@duijie/shared/townships'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useFieldTexts } from '../lib/field-texts.ts'
import { townshipsQuery } from '../lib/townships.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { OrganizationItems } from './organization-items.tsx'
import { changedValues, type OrganizationValues, valuesOf } from './organization-values.ts'
import style from './organizations.module.css'
import { useOrganizationTexts } from './texts.ts'
import { useOrganizationEdit } from './use-organization-edit.ts'

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

export function OrganizationForm({ organization, onSaved, onCancel }: OrganizationFormProps) {
  const t = useOrganizationTexts()
  const field = useFieldTexts()
  const [form] = Form.useForm<OrganizationValues>()
  const townships = useQuery(townshipsQuery()).data ?? []
  const known = valuesOf(organization)
  const draft = useDraft<Partial<OrganizationValues>>(`organization.${organization.id}`, organization.version)
  useLeaveWarning(draft.atRisk)
  const edit = useOrganizationEdit(organization, form, () => {
    draft.clear()
    onSaved()
  })
  return (
    <Form<OrganizationValues>
      form={form}
      layout="vertical"
      className={style.form}
      initialValues={{ ...known, ...draft.found?.values }}
      onValuesChange={(_, values) => draft.keep(changedValues(known, values))}
      onFinish={edit.save}
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
        {edit.conflicts && (
          <ConflictNotice
            conflicts={edit.conflicts}
            labelOf={(field) => t(field)}
            show={(field, value) => show(field, value, townships)}
            onTake={edit.take}
          />
        )}
        <FailureAlert error={edit.error} />
      </div>
      <div className={`${style.whole} ${style.actions}`}>
        <Button type="primary" htmlType="submit" loading={edit.saving}>
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
