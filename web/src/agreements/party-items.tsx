import type { AgreementPrefill } from '@duijie/shared/agreements'
import { Button, Form, type FormInstance, Input } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import type { AgreementValues } from './agreement-values.ts'
import style from './agreements.module.css'
import { useAgreementFormTexts } from './form-texts.ts'

const MOST = 10

interface PartyItemsProps {
  form: FormInstance<AgreementValues>
  from: AgreementPrefill
}

/** Who signs: the enterprise, the institution with who leads the work, and others by their name. */
export function PartyItems({ form, from }: PartyItemsProps) {
  const t = useAgreementFormTexts()
  const institutionId = Form.useWatch('institutionId', form)
  const { enterprise, institution, expert } = from
  return (
    <FormSection title={t('parties')} lead={t('partiesLead')}>
      <FormColumns>
        <Form.Item
          name="enterpriseId"
          label={t('enterprise')}
          dependencies={['institutionId']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (!value && !getFieldValue('institutionId')) throw new Error(t('partyNeeded'))
              },
            }),
          ]}
        >
          <OrganizationSelect<string | null> kind="enterprise" known={enterprise ? [enterprise] : []} />
        </Form.Item>
        <Form.Item name="institutionId" label={t('institution')}>
          <OrganizationSelect<string | null> kind="institution" known={institution ? [institution] : []} />
        </Form.Item>
        <Form.Item name="expertId" label={t('expert')} extra={t('expertHint')}>
          <ChoiceSelect
            key={institutionId ?? ''}
            list="experts"
            query={{ organizationId: institutionId ?? undefined }}
            known={expert && { id: expert.id, label: expert.name }}
            disabled={!institutionId}
          />
        </Form.Item>
      </FormColumns>
      <Form.List name="otherParties">
        {(parties, { add, remove }) => (
          <div className={style.parties}>
            {parties.map(({ key, name }) => (
              <div key={key} className={style.party}>
                <OtherParty form={form} at={name} from={from} />
                <Button type="link" onClick={() => remove(name)}>
                  {t('removeParty')}
                </Button>
              </div>
            ))}
            {parties.length < MOST && (
              <Button
                onClick={() => {
                  add({ organizationId: null, name: '' })
                  goToRow('otherParties', parties.length)
                }}
              >
                {t('addParty')}
              </Button>
            )}
          </div>
        )}
      </Form.List>
    </FormSection>
  )
}

/** By its name; one that is known here keeps what it is. */
function OtherParty({ form, at, from }: PartyItemsProps & { at: number }) {
  const t = useAgreementFormTexts()
  const party = Form.useWatch(['otherParties', at], form)
  if (party?.organizationId) {
    const known = from.otherParties.find(({ organizationId }) => organizationId === party.organizationId)
    return <p>{known?.name ?? party.organizationId}</p>
  }
  return (
    <Form.Item name={[at, 'name']} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
      <Input aria-label={t('otherParty')} placeholder={t('otherPartyHint')} maxLength={120} />
    </Form.Item>
  )
}
