import type { Database } from '@duijie/db/client'
import type { RegistrationMoveInput } from '@duijie/shared/contract-registrations'
import { dayOf } from '@duijie/shared/days'
import type { AccountActor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../../errors.ts'
import { refuseTaken } from './entering.ts'
import { arrowTo, skipsForward } from './policy.ts'
import { type RegistrationRow, type RegistrationValues, updateRegistration } from './rows.ts'

/** Moves a registration in the transaction given. */
export async function moveRegistration(
  tx: Database,
  actor: AccountActor,
  { registration, agreement }: RegistrationRow,
  version: number,
  { to, day: given, reason, certificateNumber }: RegistrationMoveInput,
  at: Date,
): Promise<void> {
  const { id, stage } = registration
  const today = dayOf(at)
  const day = given ?? today
  if (registration.version !== version) throw versionConflict()
  if (stage === to && to !== 'changed') throw stageConflict('登记已经在这个状态，可能有人刚处理过')
  const arrow = arrowTo(stage, to)
  if (arrow === undefined && !skipsForward(stage, to)) {
    throw stageConflict('登记不能这样变更状态，请刷新后再看')
  }
  if (day > today) throw invalid('/day', '日期不能晚于今天')
  if (agreement.signedOn !== null && day < agreement.signedOn) {
    throw invalid('/day', '日期不能早于合同签订日期')
  }
  if (reason === '' && (arrow === undefined || arrow.reason)) {
    throw invalid('/reason', arrow ? '请说明原因' : '不按通常顺序推进，请说明原因')
  }
  if (reason === '' && day !== today) throw invalid('/reason', '补录以前的日期，请说明原因')
  const values: Partial<RegistrationValues> = {
    stage: to,
    stageReason: reason,
    stageDay: day,
    updatedAt: at,
    updatedBy: actor.accountId,
  }
  if (to === 'submitted') values.submittedOn = day
  if (to === 'registered') {
    const number = certificateNumber ?? registration.certificateNumber
    if (!number) throw invalid('/certificateNumber', '请填写登记编号')
    await refuseTaken(tx, id, number)
    Object.assign(values, { certificateNumber: number, registeredOn: day })
  }
  if (!(await updateRegistration(tx, registration, values))) throw versionConflict()
  await recordChange(tx, actor, {
    action: arrow?.action ?? 'move',
    subjectKind: 'contract_registration',
    subjectId: id,
    version: version + 1,
    from: stage,
    to,
    reason: reason || undefined,
  })
}
