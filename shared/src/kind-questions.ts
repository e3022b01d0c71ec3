import type { NeedKind } from './closed-lists.ts'
import type { ExpertQuestion } from './expert-questions.ts'
import type { Row } from './subject-questions.ts'

const rows = (list: readonly Row[]): ExpertQuestion[] => list.map(([check, zh, en]) => ({ check, zh, en }))

/** What is asked first of needs of another kind than a technical problem, in the place of the questions of their field. */
export const kindQuestions: Partial<Record<NeedKind, ExpertQuestion[]>> = {
  introduction: rows([
    ['object', '想引进哪一类技术或产品？', 'Which technology or product is to be brought in?'],
    ['problem', '引进后做什么产品，补哪块短板？', 'What is to be made of it, and which gap does it close?'],
    [
      'targets',
      '希望引进的成果达到什么指标、什么成熟度？',
      'Which values and which readiness should the result have?',
    ],
    [
      'constraints',
      '打算在什么设备、多大规模上用？',
      'On which machines and at which scale is it to be used?',
    ],
    [
      'tried',
      '现在有什么设备、场地和市场？看过哪些成果，为什么没成？',
      'Which plant, premises and market are there? What was looked at, and why did it fail?',
    ],
    ['deadline', '希望什么时候投产？', 'When is production to begin?'],
  ]),
  talent: rows([
    [
      'object',
      '人才用在哪个产品、哪道工序或哪个研发方向？',
      'For which product, step or line of research are they?',
    ],
    [
      'targets',
      '需要几名、什么专业和学历，全职还是兼职（科技副总）？',
      'How many people, of which subject and degree, full or part time?',
    ],
    ['problem', '来了以后主要解决什么技术问题？', 'Which problem are they to solve?'],
    [
      'tried',
      '现在有什么研发团队、设备和项目？',
      'Which research team, equipment and projects are there now?',
    ],
    [
      'budget',
      '打算给什么待遇（年薪、补贴或兼职报酬）？也可以面议。',
      'Which pay is planned (salary, allowance, part-time fee)? Or to be agreed.',
    ],
    ['deadline', '希望什么时候到岗？', 'When should they begin?'],
  ]),
  testing: rows([
    ['object', '送检的是什么产品、材料或部件？', 'Which product, material or part is to be tested?'],
    [
      'problem',
      '为什么要检测：认证、验收、查找失效原因，还是比对配方？',
      'What is the test for: a certificate, acceptance, a failure, or to compare recipes?',
    ],
    [
      'targets',
      '检测哪些项目、按什么标准、多少样品、要什么报告？',
      'Which items, by which standard, how many samples, which report?',
    ],
    [
      'constraints',
      '样品是什么材质、多大、能不能破坏？',
      'Of which material and size are the samples, and may they be destroyed?',
    ],
    ['budget', '检测费用打算控制在多少？也可以面议。', 'What may the tests cost? Or to be agreed.'],
    ['deadline', '最晚什么时候要拿到报告？', 'By when is the report needed?'],
  ]),
  joint_application: rows([
    ['object', '申报哪一类项目，大致什么题目？', 'For which programme, and under which title?'],
    [
      'problem',
      '项目主要解决什么技术问题，希望院校承担哪一部分？',
      'Which problem is it about, and which part should the institution take?',
    ],
    [
      'tried',
      '企业已有哪些基础（团队、设备、专利、前期成果）？',
      'What is there already (team, equipment, patents, earlier results)?',
    ],
    [
      'budget',
      '总投入和企业自筹大约多少？可以是范围，也可以面议。',
      'How much in all, and how much of the enterprise’s own? A range will do, or to be agreed.',
    ],
    ['deadline', '申报截止是哪一天？', 'When is the application due?'],
  ]),
}
