import type { TechField } from './closed-lists.ts'
import { type NeedQuality, needQuality } from './need-quality.ts'
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

/** How well the need could be answered that the problem would become as it stands. */
export function qualityOfProblem(
  problem: Omit<VisitProblemInput, 'kind'>,
  { title, techField }: { title: string; techField: TechField | null },
): NeedQuality {
  return needQuality({
    ...needOfProblem(problem),
    title,
    techField,
    kind: 'technical_challenge',
    confidentiality: 'public',
    teaser: null,
  })
}
