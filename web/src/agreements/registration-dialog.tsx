import { contractTypeLabels, registrationDirectionLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { type ContractType, contractTypes } from '@duijie/shared/closed-lists'
import {
  type ContractRegistration,
  type RegistrationInput,
  registrationDirections,
} from '@duijie/shared/contract-registrations'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import { Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { WanInput } from '../ui/wan-input.tsx'
import { agreementCommands, registrationChanges } from './queries.ts'
import { useRegistrationTexts } from './registration-texts.ts'

type Values = Pick<RegistrationInput, 'direction' | 'place' | 'note' | 'registrantName'> & {
  registrantId: string | null
  contractType: NonNullable<RegistrationInput['contractType']> | null
  transactionWan: number | null
  technologyWan: number | null
  receivedWan: number | null
}

interface RegistrationDialogProps {
  /** whose registration begins */
  agreement: Agreement | null
  /** that is changed */
  registration: ContractRegistration | null
  onClose: () => void
}

const sums = ['transactionWan', 'technologyWan', 'receivedWan'] as const
const wan = (fen: number | null) => (fen === null ? null : wanFromFen(fen))
const fen = (sum: number | null) => (sum === null ? null : fenFromWan(sum))

function valuesOf(registration: ContractRegistration): Values {
  const { direction, place, note, registrantName, contractType, registrant } = registration
  return {
    ...{ direction, place, registrantName, contractType },
    note: note ?? '',
    registrantId: registrant?.id ?? null,
    transactionWan: wan(registration.transactionFen),
    technologyWan: wan(registration.technologyFen),
    receivedWan: wan(registration.receivedFen),
  }
}

const valuesFrom = (agreement: Agreement | null): Values => ({
  direction: 'absorb',
  place: '',
  note: '',
  registrantName: '',
  registrantId: agreement?.institution?.id ?? null,
  contractType: agreement?.contractType ?? null,
  transactionWan: wan(agreement?.amountFen ?? null),
  technologyWan: wan(agreement?.amountFen ?? null),
  receivedWan: agreement && agreement.paidFen > 0 ? wan(agreement.paidFen) : null,
})

/** Begins a registration with what is known of the agreement, or changes one. */
export function RegistrationDialog(props: RegistrationDialogProps) {
  const { agreement, registration, onClose } = props
  const t = useRegistrationTexts()
  const label = useLabel()
  const [form] = Form.useForm<Values>()
  const merge = useMerge({ form, opened: registration, valuesOf, read: agreementCommands.readRegistration })
  const save = useCommand({
    send: ({ transactionWan, technologyWan, receivedWan, ...values }: Values, key) => {
      const body = {
        ...values,
        transactionFen: fen(transactionWan),
        technologyFen: fen(technologyWan),
        receivedFen: fen(receivedWan),
      }
      return merge.known
        ? agreementCommands.patchRegistration(merge.known, body, key)
        : agreementCommands.register({ ...body, agreementId: agreement?.id ?? '' }, key)
    },
    invalidates: () => registrationChanges,
    onFailed: merge.meet,
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  const known = registration?.registrant ?? agreement?.institution
  return (
    <FormDialog
      open
      title={t(registration ? 'editTitle' : 'title')}
      okText={t(registration ? 'save' : 'begin')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
      destroyOnHidden
    >
      <MergeNotice
        merge={merge}
        show={(field, value, theirs) => {
          if (field === 'direction') return label(registrationDirectionLabels[value as Values['direction']])
          if (field === 'contractType' && value !== null)
            return label(contractTypeLabels[value as ContractType])
          return field === 'registrantId' ? (theirs?.registrant?.name ?? '') : String(value ?? '')
        }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={registration ? valuesOf(registration) : valuesFrom(agreement)}
        onFinish={(values) =>
          save.mutate({
            ...values,
            registrantName: registration?.registrantName ?? '',
            registrantId: values.registrantId ?? null,
            contractType: values.contractType ?? null,
          })
        }
      >
        <FormColumns>
          <Form.Item name="direction" label={t('direction')}>
            <Select
              options={registrationDirections.map((value) => ({
                value,
                label: label(registrationDirectionLabels[value]),
              }))}
            />
          </Form.Item>
          <Form.Item name="contractType" label={t('contractType')}>
            <ClearableSelect
              options={contractTypes.map((value) => ({ value, label: label(contractTypeLabels[value]) }))}
            />
          </Form.Item>
          <Form.Item name="registrantId" label={t('registrant')}>
            <OrganizationSelect<string | null> kind="institution" known={known ? [known] : []} />
          </Form.Item>
          <Form.Item name="place" label={t('place')}>
            <Input maxLength={120} placeholder={t('placeHint')} />
          </Form.Item>
          {sums.map((name) => (
            <Form.Item key={name} name={name} label={t(name)}>
              <WanInput />
            </Form.Item>
          ))}
        </FormColumns>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
