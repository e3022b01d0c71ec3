import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needKinds, techFields } from './closed-lists.ts'
import { fieldQuestions } from './field-questions.ts'
import { needQuality, type QualitySubject } from './need-quality.ts'
import { countQuantities } from './quantities.ts'

const blank: QualitySubject = {
  title: '',
  kind: 'technical_challenge',
  techField: null,
  problem: '',
  currentState: '',
  targets: '',
  budgetFen: null,
  budgetNegotiable: false,
  deadline: null,
  confidentiality: 'public',
  teaser: null,
}

const whole: QualitySubject = {
  ...blank,
  title: '光伏玻璃镀膜液耐候性提升',
  techField: 'new_materials',
  problem: '镀膜液盐雾 300 小时后透过率下降 2%，出口客户要求更高。',
  currentState: '现用酸催化溶胶，试过加硅烷偶联剂，效果不明显。',
  targets: '盐雾 ≥ 1000 小时\n透过率增益 ≥ 2.3%',
  budgetFen: { min: null, max: 80_000_000 },
  deadline: '2026-12-31',
}

describe('the quality of a need', () => {
  it('is nought for a blank and full where all is said', () => {
    expect(needQuality(blank)).toMatchObject({ score: 0, level: 'too_vague' })
    expect(needQuality({ ...blank, problem: ' \n ', targets: '。', title: '技术升级' }).score).toBe(0)
    const constrained = { ...whole, problem: `${whole.problem}基材为 3.2 mm 压花玻璃，线速度不变。` }
    expect(needQuality(constrained)).toMatchObject({ score: 100, level: 'ready', questions: [] })
  })

  it('asks of sour yoghurt how long it keeps now, and how long it should', () => {
    const quality = needQuality({
      ...blank,
      title: '酸奶后酸化控制',
      techField: 'agriculture',
      problem: '酸奶放两周就发酸，客户退货。',
      budgetFen: { min: null, max: 30_000_000 },
      deadline: '2026-07-31',
    })
    expect(quality.level).toBe('needs_more')
    expect(quality.questions).toHaveLength(3)
    expect(quality.questions[0]?.zh).toContain('现在保质期多少天、要到多少天')
  })

  it('asks of a coating for substrate and line speed', () => {
    const quality = needQuality({ ...whole, problem: '涂层掉漆', currentState: '', targets: '' })
    expect(quality.questions.map(({ zh }) => zh).join()).toMatch(/膜厚.*附着力/)
  })

  it('asks a need for people who they should be, and spares it the numbers of a process', () => {
    const talent = needQuality({
      ...blank,
      kind: 'talent',
      title: '科技副总',
      problem: '想找懂乳品发酵的老师',
    })
    expect(talent.checks.map(({ check }) => check)).not.toContain('present_and_wanted')
    expect(talent.questions[0]?.zh).toContain('什么专业')
  })

  it('asks a need for tests about samples and standards, whatever its field and words are', () => {
    const testing = {
      ...blank,
      kind: 'testing' as const,
      title: '检测',
      techField: 'new_materials' as const,
      problem: '涂层掉漆',
      deadline: '2026-07-31',
    }
    const { questions } = needQuality(testing)
    expect(questions.map(({ check }) => check)).toEqual(['targets', 'object', 'problem'])
    expect(questions.map(({ zh }) => zh).join()).toMatch(/检测哪些项目.*送检的是什么.*为什么要检测/)
    const said = {
      ...testing,
      title: '粉末涂料盐雾检测',
      targets: '盐雾、附着力，按 GB/T 1771，样品 5 块，CMA 报告',
    }
    const met = needQuality(said).checks.flatMap((each) => (each.met ? [each.check] : []))
    expect(met).toEqual(expect.arrayContaining(['targets', 'constraints', 'object']))
  })

  it('puts no question about losses or processes to needs for people and for applications', () => {
    for (const kind of ['talent', 'joint_application'] as const) {
      for (const techField of techFields) {
        const asked = needQuality({ ...blank, kind, techField, title: '酸奶发酸' }).questions
        expect(asked).toHaveLength(3)
        expect(asked.map(({ zh }) => zh).join()).not.toMatch(/损失|保质期|现在多少/)
      }
    }
  })

  it('has six questions and more for every field, each once', () => {
    for (const field of techFields) {
      const questions = fieldQuestions[field].map(({ zh }) => zh)
      expect(questions.length).toBeGreaterThanOrEqual(6)
      expect(new Set(questions).size).toBe(questions.length)
    }
  })

  const words = fc.array(
    fc.constantFrom('镀膜液', '目前', '30天', '要到', '≥ 5 μm', '基材', '，', '\n', ' ', '五十万元', '技术'),
  )
  const text = words.map((parts) => parts.join(''))
  const subject = fc.record({
    title: text,
    problem: text,
    currentState: text,
    targets: text,
    techField: fc.constantFrom(null, ...techFields),
    kind: fc.constantFrom(...needKinds),
    budgetNegotiable: fc.boolean(),
    deadline: fc.constantFrom(null, '2026-07-31'),
  })

  it('never falls when something is added, and blanks change nothing', () => {
    fc.assert(
      fc.property(
        subject,
        text,
        fc.constantFrom('problem', 'currentState', 'targets'),
        (given, more, part) => {
          const need = { ...blank, ...given }
          const before = needQuality(need)
          expect(needQuality({ ...need, [part]: `${need[part]}\n${more}` }).score).toBeGreaterThanOrEqual(
            before.score,
          )
          expect(
            needQuality({ ...need, deadline: need.deadline ?? '2026-01-01' }).score,
          ).toBeGreaterThanOrEqual(before.score)
          expect(needQuality({ ...need, [part]: `${need[part]}\n \n` })).toEqual(before)
          expect(before.score).toBeLessThanOrEqual(100)
          expect(before.questions.length).toBeLessThanOrEqual(3)
          for (const { check } of before.questions)
            expect(before.checks.find((each) => each.check === check)?.met).toBe(false)
        },
      ),
    )
  })
})

describe('countQuantities', () => {
  it.each([
    ['线速度 60 m/min，厚度波动 ±3 μm', 2],
    ['放两周就发酸', 1],
    ['保质期21天，酸度不超过 85°T', 2],
    ['附着力 0 级，盐雾 500h', 2],
    ['预算三十万元', 0],
    ['预算30-50w元', 0],
    ['提高效率，降低成本', 0],
    ['pH≥4.2', 1],
    ['年产 5万吨', 1],
    ['TRL 6', 1],
  ])('%s', (written, count) => {
    expect(countQuantities(written)).toBe(count)
  })
})
