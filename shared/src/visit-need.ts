import type { TechField } from './closed-lists.ts'
import type { QualitySubject } from './need-quality.ts'
import type { VisitProblemInput } from './visit-problems.ts'

/** What a problem that was heard says of the need that it becomes; the words stay as they were said. */
export function needOfProblem(problem: Omit<VisitProblemInput, 'kind'>) {
  const { words, presentValue, wantedValue, constraints, budgetFen, budgetNegotiable, deadline } = problem
  return {
    originalText: words,
    problem: words,
    currentState: presentValue,
    targets: [wantedValue, constraints].filter((part) => part.trim() !== '').join('\n'),
    budgetFen,
    budgetNegotiable,
    deadline,
  }
}

/** What the quality of the need is read from that the problem would become as it stands. */
export function qualitySubjectOf(
  problem: Omit<VisitProblemInput, 'kind'>,
  { title, techField }: { title: string; techField: TechField | null },
): QualitySubject {
  const kind = 'technical_challenge'
  return { ...needOfProblem(problem), title, techField, kind, confidentiality: 'public', teaser: null }
}
