import { thesaurusFieldLabels, thesaurusKindLabels } from '@duijie/shared/labels'
import {
  type ThesaurusGroup,
  thesaurusGroupInputSchema,
  thesaurusKinds,
  thesaurusWordSchema,
} from '@duijie/shared/thesaurus'
import { thesaurusFields } from '@duijie/shared/thesaurus-queries'
import { Form, Input, Radio, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { validates } from '../lib/validate-form.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { emptyGroup, type GroupValues, valuesOf, wordsSchema } from './group-values.ts'
import { useThesaurusTexts } from './texts.ts'
import { useGroupEdit } from './use-group-edit.ts'

interface GroupDialogProps {
  /** null: a new one */
  group: ThesaurusGroup | null
  onClose: () => void
}

/** Enters or changes a group of the district; what is typed is lost only when the dialog is closed. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const t = useThesaurusTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<GroupValues>()
  const start = group ? valuesOf(group) : emptyGroup
  const kind = Form.useWatch('kind', form) ?? start.kind
  const edit = useGroupEdit(group, form, () => {
    notify(t('saved'))
    onClose()
  })

  async function save() {
    if (await validates(form)) edit.save({ ...start, ...form.getFieldsValue(true) })
  }

  function show(field: keyof GroupValues, value: unknown): string {
    if (field === 'techField') return label(thesaurusFieldLabels[value as GroupValues['techField']])
    if (field === 'kind') return label(thesaurusKindLabels[value as GroupValues['kind']])
    return Array.isArray(value) ? value.join('、') : String(value)
  }

  return (
    <FormDialog
      open
      title={t(group ? 'editTitle' : 'newTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={edit.saving}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={start} requiredMark={false}>
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group
            options={thesaurusKinds.map((value) => ({ value, label: label(thesaurusKindLabels[value]) }))}
          />
        </Form.Item>
        {kind === 'broader' && (
          <Form.Item
            name="broader"
            label={t('broader')}
            extra={t('broaderHint')}
            rules={[rule(thesaurusWordSchema)]}
          >
            <Input maxLength={40} />
          </Form.Item>
        )}
        <Form.Item
          name="words"
          label={t(kind === 'broader' ? 'narrower' : 'words')}
          extra={t(kind === 'broader' ? 'narrowerHint' : 'wordsHint')}
          dependencies={['kind']}
          rules={[rule(wordsSchema(kind))]}
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['，', ',', '、', '；', ';', '=']}
          />
        </Form.Item>
        <Form.Item name="techField" label={t('techField')}>
          <Select
            options={thesaurusFields.map((value) => ({ value, label: label(thesaurusFieldLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('note')}
          extra={t('noteHint')}
          rules={[rule(thesaurusGroupInputSchema.shape.note)]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {edit.conflicts && (
        <ConflictNotice
          conflicts={edit.conflicts}
          labelOf={(field) => t(field)}
          show={show}
          onTake={edit.take}
        />
      )}
      <FailureAlert error={edit.error} />
    </FormDialog>
  )
}
