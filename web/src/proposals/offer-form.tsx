import { trlLabel } from '@duijie/shared/labels'
import type { FenRange } from '@duijie/shared/money'
import { type Proposal, proposalInputSchema } from '@duijie/shared/proposals'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { AttachmentItems } from '../attachments/attachments.tsx'
import { useFormUploads } from '../attachments/use-form-uploads.ts'
import { useLabel } from '../i18n/use-label.ts'
import { changedFields } from '../lib/changed-fields.ts'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useRangeRule } from '../lib/use-range-rule.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { Panel } from '../ui/page.tsx'
import { useMoneyRange } from '../ui/use-money.ts'
import { WanRange } from '../ui/wan-range.tsx'
import { proposalChanges, proposalCommands, proposalQueries } from './queries.ts'
import { useProposalTexts } from './texts.ts'

interface OfferFormProps {
  needId: string
  organizationId: string
  /** the one to change; null writes another */
  present: Proposal | null
  /** what was offered already and is not decided */
  offers: readonly Proposal[]
  onSaved: (proposal: Proposal) => void
}

interface Values {
  resultId?: string | null
  expertId?: string | null
  approach: string
  team: string
  trl: number | null
  months: number | null
  priceFen: FenRange | null
  priceNegotiable: boolean
}

const blank: Values = {
  resultId: null,
  expertId: null,
  approach: '',
  team: '',
  trl: null,
  months: null,
  priceFen: null,
  priceNegotiable: false,
}

const offeredIn = ({ approach, team, trl, months, priceFen, priceNegotiable }: Proposal): Values => ({
  ...{ approach, team, trl, months, priceFen, priceNegotiable },
})

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const { shape } = proposalInputSchema

/** What an open proposal rests on already is changed there. */
const choice = (value: string, label: string, offers: readonly Proposal[]) => ({
  value,
  label,
  disabled: offers.some(({ result, expert }) => result?.id === value || (!result && expert?.id === value)),
})

export function OfferForm({ needId, organizationId, present, offers, onSaved }: OfferFormProps) {
  const t = useProposalTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const rangeRule = useRangeRule()
  const [form] = Form.useForm<Values>()
  const money = useMoneyRange()
  const resultId = Form.useWatch('resultId', form)
  const results = useQuery(proposalQueries.ownResults(organizationId))
  const experts = useQuery(proposalQueries.ownExperts(organizationId))
  const draft = useDraft<Partial<Values>>(`offer ${present?.id ?? needId}`, present?.version ?? 0)
  const merge = useMerge({ form, opened: present, valuesOf: offeredIn, read: proposalCommands.read })
  const { uploads, arrived } = useFormUploads('proposal', present?.id ?? null)
  const save = useCommand({
    send: ({ resultId: result, expertId: expert, ...fields }: Values, key) =>
      merge.known
        ? proposalCommands.patch(merge.known, fields, key)
        : proposalCommands.create(
            { needId, resultId: result ?? null, expertId: result ? null : (expert ?? null), ...fields },
            key,
          ),
    invalidates: () => proposalChanges,
    onDone(proposal) {
      draft.clear()
      void arrived(proposal.id).then(() => onSaved(proposal))
    },
    onFailed: merge.meet,
  })
  useLeaveWarning(draft.atRisk)
  const initial = present ? offeredIn(present) : blank

  return (
    <Panel>
      <DraftNotice
        draft={draft}
        onDiscard={() => {
          draft.clear()
          form.setFieldsValue(initial)
        }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...initial, ...draft.found?.values }}
        onValuesChange={(_, values) => draft.keep(changedFields(initial, values))}
        onFinish={(values) => save.mutate(values)}
      >
        <MergeNotice
          merge={merge}
          show={(field, value) =>
            field === 'priceFen' ? (money(value as FenRange | null, false) ?? '') : String(value ?? '')
          }
        />
        {!present && (
          <>
            <Form.Item name="resultId" label={t('ownResult')} extra={t('ownResultHint')}>
              <ClearableSelect
                showSearch={{ optionFilterProp: 'label' }}
                loading={results.isPending}
                placeholder={t('none')}
                options={results.data?.items.map(({ id, title }) => choice(id, title, offers)) ?? []}
              />
            </Form.Item>
            {!resultId && (
              <Form.Item name="expertId" label={t('ownExpert')}>
                <ClearableSelect
                  showSearch={{ optionFilterProp: 'label' }}
                  loading={experts.isPending}
                  placeholder={t('none')}
                  options={experts.data?.items.map(({ id, name }) => choice(id, name, offers)) ?? []}
                />
              </Form.Item>
            )}
          </>
        )}
        <Form.Item
          name="approach"
          label={t('approach')}
          extra={t('approachHint')}
          rules={[rule(shape.approach)]}
          required
        >
          <Input.TextArea rows={6} maxLength={5000} />
        </Form.Item>
        <Form.Item name="team" label={t('team')} extra={t('teamHint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <FormColumns>
          <Form.Item name="trl" label={t('trl')}>
            <ClearableSelect
              placeholder={t('none')}
              options={levels.map((value) => ({ value, label: label(trlLabel(value)) }))}
            />
          </Form.Item>
          <Form.Item name="months" label={t('months')}>
            <InputNumber min={1} max={120} suffix={t('monthsUnit')} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="priceFen" label={t('price')} rules={[rangeRule]}>
            <WanRange />
          </Form.Item>
          <Form.Item name="priceNegotiable" valuePropName="checked" label={t('negotiableLabel')}>
            <Checkbox>{t('negotiable')}</Checkbox>
          </Form.Item>
        </FormColumns>
        <Form.Item label={t('attachments')} extra={t('attachmentsHint')}>
          <AttachmentItems subjectKind="proposal" subjectId={present?.id ?? null} uploads={uploads} />
        </Form.Item>
        <FailureAlert error={merge.leftOf(save.error)} />
        <FormBar>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t(present ? 'saveOffer' : 'sendOffer')}
          </Button>
        </FormBar>
      </Form>
    </Panel>
  )
}
