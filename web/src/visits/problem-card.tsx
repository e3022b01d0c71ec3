import { visitProblemKindLabels } from '@duijie/shared/visit-labels'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import type { VisitProblemStage } from '@duijie/shared/visit-stages'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { Tag } from '../ui/tag.tsx'
import { MakeNeedDialog } from './make-need-dialog.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { ProblemFacts } from './problem-facts.tsx'
import { ProblemMoveDialog } from './problem-move-dialog.tsx'
import { visitChanges, visitCommands } from './queries.ts'
import { ProblemStageTag } from './stage-tags.tsx'
import { useVisitPageTexts } from './visit-texts.ts'
import style from './visits.module.css'

type Asked = VisitProblemStage | 'edit' | 'remove' | 'need'

/** A problem, where it stands, and what is to be done about it next. */
export function ProblemCard({ problem }: { problem: VisitProblem }) {
  const t = useVisitPageTexts()
  const label = useLabel()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { permissions, stage, overdueDays } = problem
  const again = stage !== 'heard'
  const steps: readonly VisitProblemStage[] = permissions.moves
  const next = nextOf(steps, stage)
  return (
    <section className={style.card} id={`problem-${problem.id}`} aria-label={problem.words}>
      <div className={style.cardHead}>
        <span className={style.tags}>
          <Tag>{label(visitProblemKindLabels[problem.kind])}</Tag>
          <ProblemStageTag stage={stage} />
          {overdueDays > 0 && <Tag tone="danger">{t('overdue', { count: overdueDays })}</Tag>}
        </span>
      </div>
      <p className={style.said}>{problem.words}</p>
      <ProblemFacts problem={problem} />
      <div className={`${style.buttons} ${style.form}`}>
        {permissions.makeNeed && (
          <Button type="primary" onClick={() => setAsked('need')}>
            {t('makeNeed')}
          </Button>
        )}
        {steps.map((to) => (
          <Button
            key={to}
            type={to === next && !permissions.makeNeed ? 'primary' : 'default'}
            onClick={() => setAsked(to)}
          >
            {t(
              to === 'handed_on' && again
                ? 'to.handed_on_again'
                : `to.${to as Exclude<typeof to, 'need_made'>}`,
            )}
          </Button>
        ))}
        {permissions.edit && <Button onClick={() => setAsked('edit')}>{t('edit')}</Button>}
        {permissions.remove && (
          <Button danger type="text" onClick={() => setAsked('remove')}>
            {t('delete')}
          </Button>
        )}
      </div>
      {asked === 'edit' && <ProblemDialog visitId={problem.visit.id} problem={problem} onClose={close} />}
      {asked === 'need' && <MakeNeedDialog problem={problem} onClose={close} />}
      {asked === 'remove' && <RemoveProblem problem={problem} onClose={close} />}
      {asked !== null && asked !== 'edit' && asked !== 'need' && asked !== 'remove' && (
        <ProblemMoveDialog problem={problem} to={asked} onClose={close} />
      )}
    </section>
  )
}

/** The usual next step from a stage. */
function nextOf(steps: readonly VisitProblemStage[], stage: VisitProblemStage) {
  const usual: Partial<Record<VisitProblemStage, VisitProblemStage>> = {
    heard: 'handed_on',
    handed_on: 'done',
    done: 'called_back',
  }
  return steps.find((step) => step === usual[stage])
}

function RemoveProblem({ problem, onClose }: { problem: VisitProblem; onClose: () => void }) {
  const t = useVisitPageTexts()
  const remove = useCommand({
    send: (_: VisitProblem, key) => visitCommands.removeProblem(problem, key),
    invalidates: () => visitChanges,
    onFailed: useRefreshOnConflict(visitChanges),
    onDone() {
      notify(t('deleted'))
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      title={t('deleteTitle')}
      text={<p>{t('deleteText')}</p>}
      confirmLabel={t('delete')}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(problem)}
      onCancel={onClose}
    />
  )
}
