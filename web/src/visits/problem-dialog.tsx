import type { VisitProblem, VisitProblemInput } from '@duijie/shared/visit-problems'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import { changedFields } from '../lib/changed-fields.ts'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useMerge } from '../lib/use-merge.ts'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { ProblemFields } from './problem-fields.tsx'
import { visitChanges, visitCommands } from './queries.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useVisitPageTexts } from './visit-texts.ts'
import { blankProblem } from './visit-values.ts'

interface ProblemDialogProps {
  visitId: string
  /** null: one that was forgotten */
  problem: VisitProblem | null
  onClose: () => void
}

function valuesOf(problem: VisitProblem): VisitProblemInput {
  const { kind, words, presentValue, wantedValue, constraints, budgetFen, budgetNegotiable, deadline } =
    problem
  return { kind, words, presentValue, wantedValue, constraints, budgetFen, budgetNegotiable, deadline }
}

/** Adds what was heard, or changes it; what is typed is kept in this browser until it is saved. */
export function ProblemDialog({ visitId, problem, onClose }: ProblemDialogProps) {
  const t = useVisitPageTexts()
  const [form] = Form.useForm<VisitProblemInput>()
  const merge = useMerge({ form, opened: problem, valuesOf, read: visitCommands.readProblem })
  const words = useProblemWords()
  const draft = useDraft<Partial<VisitProblemInput>>(
    `visit-problem.${problem?.id ?? visitId}`,
    problem?.version ?? null,
  )
  const base = merge.known ? valuesOf(merge.known) : blankProblem
  const [restored, setRestored] = useState(draft.found !== null)
  const keep = () => draft.keep(changedFields(base, { ...base, ...form.getFieldsValue(true) }))
  const save = useCommand({
    send: (values: VisitProblemInput, key) =>
      merge.known
        ? visitCommands.patchProblem(merge.known, changedFields(base, values), key)
        : visitCommands.addProblem(visitId, values, key),
    invalidates: () => visitChanges,
    onDone() {
      draft.clear()
      notify(t('kept'))
      onClose()
    },
    onFailed: merge.meet,
  })
  return (
    <Modal
      open
      width={680}
      title={t(problem ? 'editProblem' : 'addProblem')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <DraftNotice
        draft={{ ...draft, found: restored ? draft.found : null }}
        onDiscard={() => {
          draft.clear()
          setRestored(false)
          form.setFieldsValue(base)
        }}
      />
      <MergeNotice merge={merge} show={words} />
      <Form<VisitProblemInput>
        form={form}
        layout="vertical"
        initialValues={{ ...(problem ? valuesOf(problem) : blankProblem), ...draft.found?.values }}
        onValuesChange={keep}
        onFinish={() => save.mutate({ ...base, ...form.getFieldsValue(true) })}
      >
        <ProblemFields onChanged={keep} />
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </Modal>
  )
}
