import { techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import { type NeedFull, type NeedRefinement, needRefinementSchema } from '@duijie/shared/needs'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { changedFields } from '../lib/changed-fields.ts'
import { useDemand } from '../lib/use-demand.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type RecordKind, useRecordEditor } from '../lib/use-record-editor.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormHalves, FormSection } from '../ui/form-section.tsx'
import { QualityMeter } from '../ui/quality-meter.tsx'
import { useNeedFormTexts } from './form-texts.ts'
import { OwnWords } from './own-words.tsx'
import { needChanges, needCommands } from './queries.ts'
import { useNeedTexts } from './texts.ts'
import { useNeedValueWords } from './use-need-value-words.ts'

type Refined = Required<NeedRefinement>

const shape = needRefinementSchema.shape
const valuesOf = ({ title, techField, problem, currentState, targets, teaser }: NeedFull): Refined => ({
  title,
  techField,
  problem,
  currentState,
  targets,
  teaser,
})
const empty: Refined = {
  title: '',
  techField: null,
  problem: '',
  currentState: '',
  targets: '',
  teaser: null,
}

const refinement: RecordKind<Refined, NeedFull> = {
  name: 'refinement',
  empty,
  valuesOf,
  create: () => Promise.reject(new Error('a refinement belongs to a need')),
  patch: ({ id, version }, changed, key) => needCommands.refine(id, version, changed, key),
  read: needCommands.read,
  invalidates: needChanges,
}

/** The enterprise's words on the left, the bureau's wording on the right. */
export function RefinementForm({ need, onSaved }: { need: NeedFull; onSaved: () => void }) {
  const t = useNeedFormTexts()
  const words = useNeedTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<Refined>()
  const { demand, demanded } = useDemand()
  const editor = useRecordEditor(refinement, form, need, onSaved)
  const { labelOf, show } = useNeedValueWords([])
  const [unchanged, setUnchanged] = useState(false)
  const typed = Form.useWatch([], form)

  async function go() {
    demand(true)
    const values = await form.validateFields().catch(() => null)
    if (!values) return
    const changes = changedFields(valuesOf(editor.saved ?? need), values)
    setUnchanged(Object.keys(changes).length === 0)
    if (Object.keys(changes).length > 0) await editor.save('save')
  }

  return (
    <Form<Refined>
      form={form}
      layout="vertical"
      initialValues={editor.initialValues}
      onValuesChange={() => {
        setUnchanged(false)
        editor.keep()
      }}
    >
      <FormNotices>
        <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
        {editor.conflicts && (
          <ConflictNotice conflicts={editor.conflicts} labelOf={labelOf} show={show} onTake={editor.take} />
        )}
      </FormNotices>
      <FormSection title={words('refinedText')} lead={t('refinedLead')}>
        <FormHalves beside={<OwnWords text={need.originalText || need.problem} />}>
          <Form.Item name="title" label={t('title')} rules={[rule(shape.title.unwrap())]} required>
            <Input maxLength={120} showCount />
          </Form.Item>
          <Form.Item name="techField" label={t('techField')} rules={[demanded]} required>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
            />
          </Form.Item>
          <Form.Item
            name="problem"
            label={t('problem')}
            rules={[rule(shape.problem.unwrap()), demanded]}
            required
          >
            <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} maxLength={10_000} />
          </Form.Item>
          <Form.Item name="targets" label={t('targets')} rules={[rule(shape.targets.unwrap())]}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} />
          </Form.Item>
          <Form.Item
            name="currentState"
            label={t('currentState')}
            rules={[rule(shape.currentState.unwrap())]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={5000} />
          </Form.Item>
          <Form.Item
            name="teaser"
            label={t('teaser')}
            extra={t('teaserHint')}
            rules={[rule(shape.teaser.unwrap())]}
            normalize={(text: string) => text || null}
            getValueProps={(text: string | null) => ({ value: text ?? '' })}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </FormHalves>
      </FormSection>
      <FormNotices>
        <FailureAlert error={editor.error} />
      </FormNotices>
      <QualityMeter need={{ ...need, ...typed }} />
      <FormBar {...(unchanged && { note: t('unchanged') })}>
        <Button type="primary" size="large" loading={editor.busy !== null} onClick={() => void go()}>
          {t('sendToConfirm')}
        </Button>
      </FormBar>
    </Form>
  )
}
