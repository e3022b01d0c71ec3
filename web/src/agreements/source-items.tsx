import type { AgreementPrefill } from '@duijie/shared/agreements'
import { useQuery } from '@tanstack/react-query'
import { Form, type FormInstance } from 'antd'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import type { AgreementValues } from './agreement-values.ts'
import { useAgreementFormTexts } from './form-texts.ts'
import { stopsOf } from './stops-query.ts'

interface SourceItemsProps {
  form: FormInstance<AgreementValues>
  from: AgreementPrefill
  /** of the agreement that is edited, which stands in no relation to itself */
  ownId: string | undefined
}

const known = (record: { id: string; title: string } | null) =>
  record && { id: record.id, label: record.title }

/** What it comes from, and the agreements it stands in a row with. */
export function SourceItems({ form, from, ownId }: SourceItemsProps) {
  const t = useAgreementFormTexts()
  const supplement = Form.useWatch('kind', form) === 'supplement'
  const leadId = Form.useWatch('leadId', form)
  return (
    <>
      <FormSection title={t('sources')} lead={t('sourcesLead')}>
        {from.lead && (
          <Form.Item name="leadId" label={t('lead')}>
            <ClearableSelect
              options={[{ value: from.lead.id, label: from.lead.title }]}
              onChange={(next) => next === undefined && form.setFieldsValue({ leadId: null })}
              value={leadId ?? null}
            />
          </Form.Item>
        )}
        <FormColumns>
          <Form.Item name="needId" label={t('need')}>
            <ChoiceSelect list="needs" known={known(from.need)} />
          </Form.Item>
          <Form.Item name="resultId" label={t('result')}>
            <ChoiceSelect list="results" known={known(from.result)} />
          </Form.Item>
          <Form.Item name="eventId" label={t('event')}>
            <ChoiceSelect list="events" query={{ sort: 'latest' }} known={known(from.event)} />
          </Form.Item>
          <StopItem form={form} />
        </FormColumns>
      </FormSection>
      <FormSection title={t('relations')}>
        {supplement ? (
          <Form.Item name="amendsId" label={t('amends')} rules={[{ required: true, message: t('needed') }]}>
            <ChoiceSelect
              list="agreements"
              query={{ kind: ['intent', 'framework', 'contract', 'joint'] }}
              known={known(from.amends)}
              except={ownId}
            />
          </Form.Item>
        ) : (
          <Form.Item name="supersedesId" label={t('supersedes')} extra={t('supersedesHint')}>
            <ChoiceSelect
              list="agreements"
              query={{ kind: ['intent', 'framework', 'contract', 'joint'] }}
              known={known(from.supersedes)}
              except={ownId}
            />
          </Form.Item>
        )}
        {from.renewedFrom && (
          <p>
            {t('renewedFrom')}：{from.renewedFrom.title}
          </p>
        )}
      </FormSection>
    </>
  )
}

function StopItem({ form }: { form: FormInstance<AgreementValues> }) {
  const t = useAgreementFormTexts()
  const eventId = Form.useWatch('eventId', form) ?? null
  const query = useQuery({ ...stopsOf(eventId ?? ''), enabled: eventId !== null })
  if (eventId === null) return null
  return (
    <Form.Item name="stopId" label={t('stop')}>
      <ClearableSelect
        loading={query.isFetching}
        options={
          query.data?.stops.map(({ id, institution }) => ({ value: id, label: institution.name })) ?? []
        }
      />
    </Form.Item>
  )
}
