import type { NeedKind, TechField } from './closed-lists.ts'
import { fieldQuestions } from './field-questions.ts'
import type { QualityCheck } from './need-quality.ts'

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

const ofKind: Partial<Record<NeedKind, ExpertQuestion[]>> = {
  talent: [
    {
      check: 'targets',
      zh: '需要几名、什么专业和学历，全职还是兼职（科技副总）？',
      en: 'How many people, of which subject and degree, full or part time?',
    },
    { check: 'problem', zh: '来了以后主要解决什么技术问题？', en: 'Which problem are they to solve?' },
  ],
  testing: [
    {
      check: 'targets',
      zh: '检测哪些项目、按什么标准、多少样品、要什么报告？',
      en: 'Which items, by which standard, how many samples, which report?',
    },
    {
      check: 'constraints',
      zh: '样品是什么材质、多大、能不能破坏？',
      en: 'Of which material and size are the samples, and may they be destroyed?',
    },
  ],
  introduction: [
    {
      check: 'targets',
      zh: '希望引进的成果达到什么指标、什么成熟度？',
      en: 'Which values and which readiness should the result have?',
    },
    {
      check: 'constraints',
      zh: '打算在什么设备、多大规模上用？',
      en: 'On which machines and at which scale is it to be used?',
    },
  ],
}

const AT_ONCE = 3

/** The questions to put next: for the weightiest gaps first, of the field where it has one that fits. */
export function questionsFor(
  kind: NeedKind,
  techField: TechField | null,
  text: string,
  missing: readonly QualityCheck[],
): ExpertQuestion[] {
  const own = techField ? fieldQuestions[techField] : []
  const questions: ExpertQuestion[] = []
  for (const check of missing) {
    const candidates: FieldQuestion[] = [...(ofKind[kind] ?? []), ...own, ...everyField].filter(
      (question) => question.check === check && !questions.some(({ zh }) => zh === question.zh),
    )
    const chosen =
      candidates.find(({ when }) => when?.test(text)) ?? candidates.find(({ when }) => when === undefined)
    if (chosen) questions.push({ check, zh: chosen.zh, en: chosen.en })
    if (questions.length === AT_ONCE) break
  }
  return questions
}
