import { type SecondmentStage, secondmentArrows } from '@duijie/shared/secondment-stages'
import {
  type Secondment,
  type SecondmentGrade,
  type SecondmentMoveInput,
  secondmentGrades,
} from '@duijie/shared/secondments'
import type { StageArrow } from '@duijie/shared/stages'
import { secondmentGradeLabels, secondmentStageLabels } from '@duijie/shared/voucher-labels'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { MoveDialog, type MoveValues } from '../ui/move-dialog.tsx'
import { useMoveTexts } from '../ui/move-texts.ts'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { secondmentChanges, secondmentCommands } from './queries.ts'
import style from './secondments.module.css'
import { useSecondmentTexts } from './texts.ts'

const arrows: readonly StageArrow<SecondmentStage>[] = secondmentArrows
const way: readonly SecondmentStage[] = [
  'proposed',
  'tripartite_signed',
  'submitted',
  'publicised',
  'approved',
  'in_post',
  'assessed',
  'completed',
]
const ends: readonly SecondmentStage[] = ['not_selected', 'terminated']

interface Values extends MoveValues {
  grade?: SecondmentGrade
  assessment?: string
}

/** Moves a secondment along its usual way, or records how far it came in the past. */
export function SecondmentMoves({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const words = useMoveTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<SecondmentStage | null>(null)
  const [form] = Form.useForm<Values>()
  const refresh = useRefreshOnConflict(secondmentChanges)
  const move = useCommand({
    send: (input: SecondmentMoveInput, key) => secondmentCommands.move(secondment, input, key),
    invalidates: () => secondmentChanges,
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
    onDone() {
      setAsking(null)
      notify(words('moved'))
    },
  })
  const { stage, permissions } = secondment
  const at = way.indexOf(stage)
  const skipped = at < 0 ? [] : way.filter((to, there) => there > at && !permissions.moves.includes(to))
  if (permissions.moves.length === 0 && skipped.length === 0 && !asking) return null
  const arrow = arrows.find(({ from, to }) => to === asking && from.includes(stage))
  const assessing =
    asking !== null && at < way.indexOf('assessed') && way.indexOf(asking) >= way.indexOf('assessed')

  return (
    <Panel title={words('title')} unprinted>
      <div className={style.actions}>
        {permissions.moves.map((to) => (
          <Button
            key={to}
            type={ends.includes(to) ? 'default' : 'primary'}
            danger={ends.includes(to)}
            onClick={() => setAsking(to)}
          >
            {t(`move.${to}`)}
          </Button>
        ))}
        {skipped.length > 0 && (
          <Select<SecondmentStage | null>
            aria-label={words('other')}
            placeholder={words('other')}
            value={null}
            style={{ minWidth: 160 }}
            options={skipped.map((value) => ({ value, label: label(secondmentStageLabels[value]) }))}
            onChange={setAsking}
          />
        )}
      </div>
      {asking && (
        <MoveDialog
          form={form}
          stage={label(secondmentStageLabels[asking])}
          first={{}}
          usual={arrow !== undefined}
          needsReason={arrow?.reason ?? false}
          danger={ends.includes(asking)}
          busy={move.isPending}
          error={move.error}
          onConfirm={({ day, reason = '', grade, assessment }) =>
            move.mutate({
              to: asking,
              day: day ?? undefined,
              reason,
              ...(assessing && { grade, assessment: assessment?.trim() ?? '' }),
            })
          }
          onCancel={() => {
            setAsking(null)
            move.reset()
          }}
        >
          {assessing && (
            <>
              <Form.Item
                name="grade"
                label={t('grade')}
                rules={[{ required: true, message: t('gradeNeeded') }]}
              >
                <Select
                  options={secondmentGrades.map((value) => ({
                    value,
                    label: label(secondmentGradeLabels[value]),
                  }))}
                />
              </Form.Item>
              <Form.Item name="assessment" label={t('assessmentText')}>
                <Input.TextArea rows={3} maxLength={2000} />
              </Form.Item>
            </>
          )}
        </MoveDialog>
      )}
    </Panel>
  )
}
