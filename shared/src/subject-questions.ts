import type { FieldQuestion } from './expert-questions.ts'

export type Row = readonly [check: FieldQuestion['check'], zh: string, en: string, when?: RegExp]

/** Asked of food, whichever field it is entered under. */
export const food: Row[] = [
  [
    'present_and_wanted',
    '现在保质期多少天、要到多少天？在什么温度下存放？',
    'How many days does it keep now, and how many should it? At which temperature?',
    /奶|食品|保质|货架|饮料|面包|糕点|果汁|鲜|发酸|发霉|胀包/,
  ],
  [
    'targets',
    '终点酸度、菌落总数、感官评分要控制在多少？',
    'Which acidity, plate count or taste score should be kept?',
    /酸|奶|发酵|饮料|酱|醋/,
  ],
  [
    'constraints',
    '配方、菌种或添加剂有哪些不能动？执行哪个食品标准？',
    'Which recipe, cultures or additives must stay? Which food standard applies?',
    /奶|食品|饮料|酱|肉|面|果|糕/,
  ],
  [
    'tried',
    '换过菌种、调过杀菌温度或包装吗？结果怎样？',
    'Were cultures, heat treatment or packaging changed? With which result?',
    /奶|食品|饮料|发酵|保质|货架|发酸/,
  ],
]
/** Asked of coatings and films. */
export const coating: Row[] = [
  [
    'present_and_wanted',
    '现在膜厚、附着力、盐雾各是多少，要到多少？',
    'Film thickness, adhesion and salt spray: how much now, how much wanted?',
    /涂|镀|漆|膜|防腐|掉色/,
  ],
  [
    'constraints',
    '基材是什么？怎样施工、固化温度和线速度是多少？',
    'Which substrate, application, curing temperature and line speed?',
    /涂|镀|漆|膜|胶/,
  ],
  [
    'targets',
    '耐候、耐盐雾多少小时，附着力几级？按哪个标准测？',
    'How many hours of weathering or salt spray, which adhesion class, by which standard?',
    /涂|镀|漆|膜|锈|腐/,
  ],
]
