import type { RefiningDraft } from '@duijie/shared/refining'
import type { NeedValues } from './need-values.ts'

/** What a draft fills into the form; what the message does not say stays as it is. */
export function draftValues(draft: RefiningDraft, originalText: string): Partial<NeedValues> {
  const { title, organization, contact, problem, currentState, targets, constraints, budget } = draft
  const lines = [targets?.value, constraints?.value].filter((part) => part !== undefined)
  return {
    originalText,
    ...(title && { title: title.value }),
    ...(organization && { organizationId: organization.value.id }),
    ...(contact && { contact: contact.value }),
    ...(problem && { problem: problem.value }),
    ...(currentState && { currentState: currentState.value }),
    ...(lines.length > 0 && { targets: lines.join('\n') }),
    ...(budget && { budgetFen: budget.value.range, budgetNegotiable: budget.value.negotiable }),
    ...(draft.deadline && { deadline: draft.deadline.value }),
    ...(draft.techField && { techField: draft.techField.value }),
    ...(draft.kind && { kind: draft.kind.value }),
    ...(draft.cooperationModes && { cooperationModes: draft.cooperationModes.value }),
    ...(draft.minTrl && { minTrl: draft.minTrl.value }),
  }
}
