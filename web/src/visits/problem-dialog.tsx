import type { VisitProblem, VisitProblemInput } from '@duijie/shared/visit-problems'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import { changedFields } from '../lib/changed-fields.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { ProblemFields } from './problem-fields.tsx'
import { visitChanges, visitCommands } from './queries.ts'
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
  const draft = useDraft<VisitProblemInput>(
    `visit-problem.${problem?.id ?? visitId}`,
    problem?.version ?? null,
  )
  const base = problem ? valuesOf(problem) : blankProblem
  const [restored, setRestored] = useState(draft.found !== null)
  const keep = () => draft.keep({ ...base, ...form.getFieldsValue(true) })
  const refresh = useRefreshOnConflict(visitChanges)
  const save = useCommand({
    send: (values: VisitProblemInput, key) =>
      problem
        ? visitCommands.patchProblem(problem, changedFields(base, values), key)
        : visitCommands.addProblem(visitId, values, key),
    invalidates: () => visitChanges,
    onDone() {
      draft.clear()
      notify(t('kept'))
      onClose()
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
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
      <Form<VisitProblemInput>
        form={form}
        layout="vertical"
        initialValues={{ ...base, ...draft.found?.values }}
        onValuesChange={keep}
        onFinish={() => save.mutate({ ...base, ...form.getFieldsValue(true) })}
      >
        <ProblemFields onChanged={keep} />
      </Form>
      <FailureAlert error={save.error} />
    </Modal>
  )
}
