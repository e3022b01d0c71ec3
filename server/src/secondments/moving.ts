import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { SecondmentStage } from '@duijie/shared/secondment-stages'
import type { SecondmentMoveInput } from '@duijie/shared/secondments'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { replaceStageTask } from '../follow-ups/stage-tasks.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import { arrowTo, mayMove, placeOnWay, secondmentWay, servingStages } from './policy.ts'
import { insertSecondmentMove, updateSecondment } from './repository.ts'
import type { SecondmentRow, SecondmentValues } from './rows.ts'
import { refuseDays, wayDays } from './way.ts'

/** Moves a secondment in the transaction given. A stage that is skipped counts as reached on the day of the move. */
export async function moveSecondment(
  tx: Database,
  { clock }: { clock: () => Date },
  actor: AccountActor,
  row: SecondmentRow,
  version: number,
  move: SecondmentMoveInput,
): Promise<void> {
  const { secondment } = row
  const at = clock()
  const today = dayOf(at)
  const { to, reason, day = today } = move
  if (secondment.version !== version) throw versionConflict()
  refuse(secondment.stage, to, { day, today, reason })
  const here = placeOnWay(secondment.stage)
  const there = placeOnWay(to)
  const passes = (stage: SecondmentStage) => here < placeOnWay(stage) && there >= placeOnWay(stage)

  const values: Partial<SecondmentValues> = {}
  for (const step of secondmentWay.slice(here + 1, there + 1)) if (step.day) values[step.day] = day
  if (passes('in_post') && secondment.startsOn === null) {
    if (secondment.endsOn !== null && day > secondment.endsOn) {
      throw invalid('/day', '到岗日期不能晚于聘期结束日期')
    }
    values.startsOn = day
  }
  if (passes('assessed')) {
    if (move.grade === undefined) throw invalid('/grade', '请选择考核等次')
    values.grade = move.grade
    values.assessment = move.assessment ?? ''
  } else if (move.grade !== undefined || move.assessment) {
    throw invalid('/grade', '这一步不填写考核结果')
  }
  if (there >= 0) refuseDays({ ...secondment, ...values }, today, () => '/day')
  refuseBeforeLast(secondment, day)

  const by = { updatedAt: at, updatedBy: actor.accountId }
  const written = { ...values, stage: to, stageReason: reason, ...by }
  if (!(await updateSecondment(tx, secondment.id, secondment, written))) throw versionConflict()
  const step = {
    secondmentId: secondment.id,
    from: secondment.stage,
    to,
    day,
    reason,
    at,
    by: actor.accountId,
  }
  await insertSecondmentMove(tx, step)
  await recordChange(tx, actor, {
    action: arrowTo(secondment.stage, to)?.action ?? 'move',
    subjectKind: 'secondment',
    subjectId: secondment.id,
    version: version + 1,
    from: secondment.stage,
    to,
    reason: reason || undefined,
  })
  if (passes('approved')) await tellSides(tx, row, at)
  if (!servingStages.includes(to)) {
    const subject = { subjectKind: 'secondment', subjectId: secondment.id } as const
    await replaceStageTask(tx, actor, at, subject, undefined)
  }
}

function refuse(
  from: SecondmentStage,
  to: SecondmentStage,
  { day, today, reason }: { day: string; today: string; reason: string },
): void {
  if (from === to) throw stageConflict('聘任已经在这个状态，可能有人刚处理过')
  if (!mayMove(from, to)) throw stageConflict('聘任不能这样变更状态，请刷新后再看')
  if (day > today) throw invalid('/day', '日期不能晚于今天')
  const arrow = arrowTo(from, to)
  if (reason !== '') return
  if (arrow === undefined) throw invalid('/reason', '不按通常顺序推进，请说明原因')
  if (arrow.reason) throw invalid('/reason', '请说明原因')
  if (day !== today) throw invalid('/reason', '补录以前的日期，请说明原因')
}

function refuseBeforeLast(secondment: SecondmentRow['secondment'], day: string): void {
  const last = wayDays.flatMap((field) => secondment[field] ?? []).at(-1)
  if (last !== undefined && day < last) throw invalid('/day', `日期不能早于上一步的日期 ${last}`)
}

async function tellSides(
  tx: Database,
  { secondment: { id }, expert, institution, enterprise }: SecondmentRow,
  at: Date,
): Promise<void> {
  const told = [
    ...(await accountsOf(tx, enterprise.id, 'enterprise')),
    ...(await accountsOf(tx, institution.id, 'liaison')),
  ]
  const values = { expert: expert.name, enterprise: enterprise.name }
  const news = { kind: 'secondment_approved', subjectKind: 'secondment', subjectId: id, values } as const
  await notify(tx, told, { ...news, key: `secondment ${id} approved` }, at)
}
