import type { NeedKind, TechField } from './closed-lists.ts'
import { fieldQuestions } from './field-questions.ts'
import { kindQuestions } from './kind-questions.ts'
import type { QualityCheck } from './quality-checks.ts'

/** A question that an expert would put next, and the check that an answer would meet. */
export interface ExpertQuestion {
  check: QualityCheck
  zh: string
  en: string
}

/** A question of one field; `when` says of which subjects alone it is asked. */
export interface FieldQuestion extends ExpertQuestion {
  when?: RegExp
}

const everyField: ExpertQuestion[] = [
  {
    check: 'object',
    zh: '具体是哪个产品、哪道工序或哪台设备？',
    en: 'Which product, step or machine is it exactly?',
  },
  {
    check: 'problem',
    zh: '出了什么问题？什么时候、什么条件下出现，造成多大损失？',
    en: 'What goes wrong, when and under which conditions, and what does it cost?',
  },
  {
    check: 'present_and_wanted',
    zh: '现在做到多少，希望做到多少？',
    en: 'What do you reach now, and what do you want to reach?',
  },
  {
    check: 'targets',
    zh: '怎样算解决了？请给出可以检测的数值和单位。',
    en: 'When is it solved? Give values with units that can be measured.',
  },
  {
    check: 'constraints',
    zh: '有哪些不能改的条件（材料、设备、尺寸、速度、成本、标准）？',
    en: 'What cannot change (material, machine, size, speed, cost, standard)?',
  },
  {
    check: 'tried',
    zh: '现在用什么办法？试过哪些办法，效果如何？',
    en: 'How is it done now? What was tried, with which effect?',
  },
  { check: 'field', zh: '属于哪个技术领域？', en: 'Which field does it belong to?' },
  {
    check: 'budget',
    zh: '打算投入多少经费？可以是范围，也可以面议。',
    en: 'Which budget is planned? A range will do, or to be agreed.',
  },
  { check: 'deadline', zh: '希望什么时候完成？', en: 'By when should it be done?' },
  {
    check: 'teaser',
    zh: '哪些内容可以对外说？请写一两句不涉密的简介。',
    en: 'What may outsiders know? Write a line or two.',
  },
]

const AT_ONCE = 3

/** Of these needs the questions of a field, which ask about a process, miss the point. */
const notOfTheField: readonly NeedKind[] = ['talent', 'testing', 'joint_application']

/** The questions to put next: for the weightiest gaps first, of the kind or else the field where it has one that fits. */
export function questionsFor(
  kind: NeedKind,
  techField: TechField | null,
  text: string,
  missing: readonly QualityCheck[],
): ExpertQuestion[] {
  const ofKind = kindQuestions[kind] ?? []
  const ofField = techField && !notOfTheField.includes(kind) ? fieldQuestions[techField] : []
  const questions: ExpertQuestion[] = []
  for (const check of missing) {
    const asks = (question: FieldQuestion) => question.check === check
    const others: FieldQuestion[] = [...ofField, ...everyField].filter(asks)
    const chosen =
      ofKind.find(asks) ??
      others.find(({ when }) => when?.test(text)) ??
      others.find(({ when }) => when === undefined)
    if (chosen) questions.push({ check, zh: chosen.zh, en: chosen.en })
    if (questions.length === AT_ONCE) break
  }
  return questions
}
