import { addDays } from '@duijie/shared/days'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import type {
  Secondment,
  SecondmentGrade,
  SecondmentInput,
  SecondmentPatch,
} from '@duijie/shared/secondments'

export const stageDays = ['signedOn', 'submittedOn', 'approvedOn', 'assessedOn'] as const

type Plain = Omit<
  SecondmentInput,
  'expertId' | 'enterpriseId' | 'subsidyFen' | 'ownerId' | 'requestId' | 'renewedFromId'
>

/** What the form of a secondment holds; money in 万元. */
export interface SecondmentValues extends Plain, Record<(typeof stageDays)[number], string | null> {
  /** narrows the experts to choose from */
  institutionId: string | null
  expertId: string | null
  enterpriseId: string | null
  subsidyWan: number | null
  grade: SecondmentGrade | null
  assessment: string
  ownerId: string | null
}

export const blankValues = (ownerId: string | null): SecondmentValues => ({
  ...{ institutionId: null, expertId: null, enterpriseId: null, needId: null, agreementId: null, ownerId },
  ...{ post: '科技副总', duties: '', round: '', note: '', assessment: '' },
  ...{ startsOn: null, endsOn: null, daysPerMonth: null, subsidyWan: null, grade: null },
  ...{ signedOn: null, submittedOn: null, approvedOn: null, assessedOn: null },
})

export function valuesOf(secondment: Secondment): SecondmentValues {
  const { post, duties, startsOn, endsOn, daysPerMonth, round } = secondment
  const { signedOn, submittedOn, approvedOn, assessedOn, grade, assessment, subsidyFen } = secondment
  return {
    ...{ post, duties, startsOn, endsOn, daysPerMonth, round },
    ...{ signedOn, submittedOn, approvedOn, assessedOn, grade, assessment },
    institutionId: secondment.expert.institution.id,
    expertId: secondment.expert.id,
    enterpriseId: secondment.enterprise.id,
    needId: secondment.need?.id ?? null,
    agreementId: secondment.agreement?.id ?? null,
    subsidyWan: subsidyFen === null ? null : wanFromFen(subsidyFen),
    ownerId: secondment.owner?.id ?? null,
    note: secondment.note ?? '',
  }
}

/** The term after this one: the same two, from the day after it ended. */
export function renewalOf(secondment: Secondment): SecondmentValues {
  const { institutionId, expertId, enterpriseId, needId, post, duties, daysPerMonth, ownerId } =
    valuesOf(secondment)
  const { endsOn } = secondment
  return {
    ...blankValues(ownerId),
    ...{ institutionId, expertId, enterpriseId, needId, post, duties, daysPerMonth },
    startsOn: endsOn === null ? null : addDays(endsOn, 1),
  }
}

/** What a new one is entered with; whoever fills in the form has named the expert and the enterprise. */
export function inputOf(values: SecondmentValues): SecondmentInput {
  const { needId, agreementId, post, duties, startsOn, endsOn, daysPerMonth, round, note } = values
  return {
    ...{ needId, agreementId, post, duties, startsOn, endsOn, daysPerMonth, round, note },
    expertId: values.expertId ?? '',
    enterpriseId: values.enterpriseId ?? '',
    subsidyFen: values.subsidyWan === null ? null : fenFromWan(values.subsidyWan),
    ...(values.ownerId && { ownerId: values.ownerId }),
  }
}

/** What the form holds of a secondment that is there already: days and grade only as far as it came. */
export function patchOf(values: SecondmentValues): SecondmentPatch {
  const { expertId: _, enterpriseId: __, ...fields } = inputOf(values)
  const days = stageDays.flatMap((name) => (values[name] === null ? [] : [[name, values[name]]]))
  const { grade, assessment, ownerId } = values
  return { ...fields, ownerId, ...Object.fromEntries(days), ...(grade && { grade, assessment }) }
}
