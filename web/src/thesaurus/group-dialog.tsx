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
import { changedFields } from '../lib/changed-fields.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import { validates } from '../lib/validate-form.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { emptyGroup, type GroupValues, inputOf, valuesOf, wordErrors, wordsSchema } from './group-values.ts'
import { thesaurusChanges, thesaurusCommands } from './queries.ts'
import { useThesaurusTexts } from './texts.ts'

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
  const merge = useMerge({ form, opened: group, valuesOf, read: thesaurusCommands.read })
  const save = useCommand({
    async send(values: GroupValues, key) {
      const { known } = merge
      if (!known) return thesaurusCommands.create(inputOf(values), key)
      const changed = changedFields(inputOf(valuesOf(known)), inputOf(values))
      return Object.keys(changed).length === 0 ? known : thesaurusCommands.patch(known, changed, key)
    },
    invalidates: () => thesaurusChanges,
    onDone() {
      notify(t('saved'))
      onClose()
    },
    onFailed(error, values) {
      merge.meet(error)
      // the first word stands in a field of its own
      const { broader, words } = wordErrors(error, values.kind)
      form.setFields([
        { name: 'broader', errors: broader },
        { name: 'words', errors: words },
      ])
    },
  })

  async function submit() {
    if (await validates(form)) save.mutate({ ...start, ...form.getFieldsValue(true) })
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
      busy={save.isPending}
      onOk={() => void submit()}
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
      <MergeNotice merge={merge} labels={{ broader: t('broader') }} show={show} />
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
