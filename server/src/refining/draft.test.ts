import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsOf } from './draft.ts'

const enterprises = [
  { id: 'dairy', kind: 'enterprise', name: '城东乳业有限公司', shortName: '城东乳业' },
  { id: 'machines', kind: 'enterprise', name: '安平精密机械股份有限公司', shortName: '安平精密' },
] as const
const context = { today: '2026-03-02', enterprises }

/** Of a draft: title, field, budget in 万元 (low–high), deadline, targets, kind. Only what is named is compared. */
interface Expected {
  title?: string | RegExp
  field?: string | null
  budget?: [number | null, number | null] | 'open' | null
  due?: string | null
  targets?: string | null
  problem?: RegExp
  state?: RegExp
  limits?: RegExp
  kind?: string
  organization?: string
  trl?: number
  ways?: string[]
}

const wan = (fen: number | null) => (fen === null ? null : fen / 1_000_000)

function readingOf(text: string, at = 0) {
  const item = draftsOf(text, context).items[at]
  const range = item?.budget?.value.range
  return {
    title: item?.title?.value,
    field: item?.techField?.value ?? null,
    budget: range ? [wan(range.min), wan(range.max)] : item?.budget?.value.negotiable ? 'open' : null,
    due: item?.deadline?.value ?? null,
    targets: item?.targets?.value ?? null,
    problem: item?.problem?.value,
    state: item?.currentState?.value,
    limits: item?.constraints?.value,
    kind: item?.kind?.value,
    organization: item?.organization?.value.id,
    trl: item?.minTrl?.value,
    ways: item?.cooperationModes?.value,
  }
}

const messages: [string, Expected][] = [
  [
    '酸奶放两周就发酸，客户退货，三十万以内，八月前',
    {
      title: '酸奶后酸化控制与货架期延长',
      field: 'agriculture',
      budget: [null, 30],
      due: '2026-07-31',
      targets: null,
      problem: /^酸奶放两周就发酸，客户退货。$/,
    },
  ],
  [
    '城东乳业的王经理说，酸奶冷藏到第三周酸度超标，想把货架期从21天延长到35天，预算30-50w，年底前',
    {
      title: /酸奶.*货架期延长/,
      budget: [30, 50],
      due: '2026-12-31',
      targets: '货架期从21天延长到35天',
      organization: 'dairy',
    },
  ],
  [
    '光伏玻璃镀膜液盐雾300小时就掉膜，出口客户要求盐雾≥1000小时，基材是3.2mm压花玻璃，线速度不能降。经费80万左右，明年上半年完成',
    {
      title: /镀膜液.*附着力提升/,
      field: 'new_materials',
      budget: [80, 80],
      due: '2027-06-30',
      targets: '出口客户要求盐雾≥1000小时',
      limits: /基材是3.2mm压花玻璃\n线速度不能降/,
    },
  ],
  [
    '我们厂做齿轮的，热处理后变形大，合格率只有85%，要到95%以上，费用面议',
    { title: '热处理变形控制', budget: 'open', targets: '要到95%以上', state: /85%/ },
  ],
  [
    '想找一种能在线检测涂布厚度的技术，线速度60m/min，精度±1μm',
    { title: '在线检测涂布厚度的技术', targets: '精度±1μm', limits: /60m\/min/ },
  ],
  [
    '需求名称：高氨氮养殖废水低成本处理\n现状：现在用A/O工艺\n要求：氨氮≤25mg/L\n预算：100万元\n时间：2026年10月',
    {
      title: '高氨氮养殖废水低成本处理',
      field: 'environment',
      budget: [100, 100],
      due: '2026-10-31',
      targets: '氨氮≤25mg/L',
      state: /A\/O/,
    },
  ],
  [
    '想引进一名懂锂电池正极材料的博士，做科技副总，全职兼职都行',
    { title: '懂锂电池正极材料的博士', field: 'new_energy', kind: 'talent', ways: ['talent'] },
  ],
  ['有一批样品想做个成分分析，看看高校能不能测，下周五前要报告', { kind: 'testing', due: '2026-03-13' }],
  [
    '想买现成的虾壳提取甲壳素的成熟技术，要中试过的，转让许可都可以',
    { kind: 'introduction', trl: 6, ways: ['transfer'] },
  ],
  [
    '想和高校联合申报省重点研发项目，方向是高温合金叶片，三个月内要交材料',
    { kind: 'joint_application', due: '2026-06-02' },
  ],
  [
    '王总 2026/3/1 10:22\n您好，在吗\n我们注塑件表面有气泡，废品率12%\n科技局小李：预算大概多少？\n王总：30左右吧\n王总：三个月内最好搞定',
    {
      title: /注塑件.*气孔缺陷消除/,
      budget: [30, 30],
      due: '2026-06-02',
      problem: /^我们注塑件表面有气泡，废品率12%。$/,
    },
  ],
  [
    '李工：热风炉能耗太高，电费一年两百多万\n李工：想降20%以上\n李工：投入控制在100万',
    { title: '热风炉节能降耗', budget: [null, 100], targets: '降20%以上' },
  ],
  [
    '轴承噪音大，客户要求低于55dB，现在62dB',
    { title: '轴承降噪', field: 'advanced_manufacturing', targets: '低于55dB', state: /62dB/ },
  ],
  [
    '安平精密 刀具磨得快，加工钛合金一把刀只能做20件，目标60件，六月底前',
    { title: '刀具使用寿命提升', organization: 'machines', due: '2026-06-30' },
  ],
  ['大棚番茄灰霉病严重，打药没效果，想要生物防治的办法，五一前', { field: 'agriculture', due: '2026-04-30' }],
  ['仓库叉车要改成AGV，货架通道只有1.8米，不停产改造，预算两三百万', { budget: [200, 300] }],
  [
    '无人机续航现在40分钟，要做到90分钟，载荷5kg不变',
    { field: 'aerospace', targets: '要做到90分钟', state: /40分钟/ },
  ],
  [
    '电镀废水铜离子超标，执行GB 21900，出水要≤0.3mg/L，20万以内，越快越好',
    { title: '电镀废水处理', field: 'environment', budget: [null, 20], due: null, targets: '出水要≤0.3mg/L' },
  ],
  [
    '胶带在北方冬天粘不牢，零下20度脱落，想找老师帮忙看看',
    { title: '胶带附着力提升', budget: null, due: null },
  ],
  [
    'APP识别工件缺陷准确率70%，想提高到95%，漏检率低于1%',
    { field: 'electronics', targets: '提高到95%\n漏检率低于1%' },
  ],
  [
    '污泥含水率80%，想降到60%以下，日处理50吨，成本不能超过150元/吨',
    { field: 'environment', budget: null, limits: /150元/ },
  ],
  [
    '中药提取物收率只有2%，希望到4%，纯度98%以上，一年内',
    { field: 'biomedicine', due: '2027-03-02', targets: '到4%\n纯度98%以上' },
  ],
  ['冻干草莓吸潮结块，不能用抗结剂', { title: /草莓.*防结块/, limits: /不能用抗结剂/ }],
  [
    '密封圈高温下漏油，工作温度150℃，寿命要达到1000小时',
    { title: /密封圈.*密封防漏/, targets: '寿命要达到1000小时', limits: /150℃/ },
  ],
  [
    '去年8月开始焊接飞溅大，换过三家焊丝都不行，委托开发也行',
    { due: null, ways: ['commissioned'], state: /三家焊丝/ },
  ],
  ['我司年产5万吨豆粕，想提高附加值，去年销售额2亿，准备投500万以内', { budget: [null, 500] }],
  ['大米加工碎米率高，国庆前解决', { field: 'agriculture', due: '2026-09-30' }],
  [
    '电机温升超标，30W小电机，温升要≤60K，预算十几万',
    { title: '电机散热', budget: [10, 20], targets: '温升要≤60K' },
  ],
  [
    '想做个MES系统，产线8台设备数据采集，预算50万封顶，Q3上线',
    { title: 'MES系统', budget: [null, 50], due: '2026-09-30' },
  ],
  ['鱼塘水质差，鱼老死，怎么办', { field: 'agriculture', budget: null, due: null, targets: null }],
  ['技术升级', { title: '技术升级', field: null, targets: null }],
  [
    '走访记录：企业名称：城东乳业有限公司，联系人王敏，手机13900001111。反映巴氏奶到货后有异味。已换过杀菌参数，没效果。经费30万元左右，下半年完成。',
    {
      organization: 'dairy',
      budget: [30, 30],
      due: '2026-12-31',
      problem: /^巴氏奶到货后有异味。$/,
      state: /杀菌参数/,
    },
  ],
  ['玻璃瓶灌装线速度慢，每分钟80瓶，不换灌装机，40来万', { budget: [40, 40], limits: /不换灌装机/ }],
  [
    '石墨负极首效88%，目标≥92%，循环2000次，产学研合作',
    { field: 'new_energy', targets: '≥92%\n循环2000次', ways: ['joint_development'] },
  ],
  [
    '薄膜厚度波动±3μm，要控制到±1μm，价格好商量，微信 zhangsan_01',
    { budget: 'open', targets: '要控制到±1μm', problem: /^薄膜厚度波动±3μm。$/ },
  ],
  [
    '领域：新材料。防火涂料耐火极限只有1小时，要求2小时，涂层厚度不超过5mm',
    { field: 'new_materials', targets: '2小时\n涂层厚度不超过5mm', state: /1小时/ },
  ],
  [
    '肉制品切片后两天就发黄，一年损失五十万，愿意出二三十万',
    { title: /抗黄变/, budget: [20, 30], due: null },
  ],
  [
    '要求：1、附着力0级；2、盐雾500h；3、硬度2H以上。现在水性漆附着力只有2级',
    { targets: '附着力0级\n盐雾500h\n硬度2H以上', state: /2级/ },
  ],
  ['猪舍臭气扰民，想找除臭办法，10万块以内，六一前', { budget: [null, 10] }],
  ['锂电池低温掉电快，-20℃容量只剩60%，希望保持80%以上', { field: 'new_energy', targets: '保持80%以上' }],
  ['一年用锯片八百片，太费，想国产替代', { budget: null, due: null }],
]

describe('drafts of rough messages', () => {
  it('has forty and more', () => {
    expect(messages.length).toBeGreaterThanOrEqual(40)
  })

  it.each(messages)('%s', (text, { title, problem, state, limits, ...parts }) => {
    const read = readingOf(text)
    expect(read).toMatchObject(parts)
    if (typeof title === 'string') expect(read.title).toBe(title)
    else if (title) expect(read.title).toMatch(title)
    if (problem) expect(read.problem).toMatch(problem)
    if (state) expect(read.state).toMatch(state)
    if (limits) expect(read.limits).toMatch(limits)
  })

  it('splits what is clearly numbered, and says whose needs they are', () => {
    const text = '城东乳业有两个问题：一、面包放五天就发霉。二、饼干容易碎，运输破损率8%，希望降到2%以下'
    const { items } = draftsOf(text, context)
    expect(items.map(({ problem }) => problem?.value)).toEqual([
      expect.stringContaining('面包放五天就发霉'),
      expect.stringContaining('饼干容易碎'),
    ])
    expect(items.map(({ organization }) => organization?.value.id)).toEqual(['dairy', 'dairy'])
    expect(items[0]?.problem?.value).not.toContain('饼干')
  })

  it('takes whom to call out of the text and puts it where it belongs', () => {
    const text = '联系人：张伟，电话 138 1234 5678，邮箱 zw@example.com。轴承噪音大'
    const [item] = draftsOf(text, context).items
    expect(item?.contact?.value).toEqual({ name: '张伟', phone: '13812345678', email: 'zw@example.com' })
    expect(`${item?.problem?.value}${item?.title?.value}`).not.toMatch(/张伟|138|example/)
    const [other] = draftsOf('讯芽电路的娄经理13900000117说，层间偏移太大', context).items
    expect(other?.contact?.value.name).toBe('娄经理')
  })

  it('says of every unsure part why, and keeps the message word for word', () => {
    const text = '酸奶放两周就发酸，三十万以内，八月前'
    const drafts = draftsOf(text, context)
    expect(drafts.originalText).toBe(text)
    const [item] = drafts.items
    expect(item?.deadline).toMatchObject({ sure: false, note: 'before_month' })
    expect(item?.budget).toMatchObject({ sure: true, note: null })
    const [span] = item?.budget?.spans ?? []
    expect(text.slice(span?.start, span?.end)).toBe('三十万以内')
  })

  it('reads any text the same way twice, its spans inside it, its title short and without a company', () => {
    const words = fc.array(
      fc.constantFrom(
        '酸奶',
        '发酸',
        '30万',
        '八月前',
        '，',
        '\n',
        '1、',
        '2、',
        '想',
        '城东乳业',
        '某某有限公司',
        '13812345678',
        '：',
        '要≥5mm',
        '目前',
      ),
    )
    const text = fc.oneof(
      words.map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(text, (message) => {
        const drafts = draftsOf(message, context)
        expect(drafts).toEqual(draftsOf(message, context))
        for (const item of drafts.items) {
          expect(item.title?.value.length ?? 0).toBeLessThanOrEqual(30)
          expect(item.title?.value ?? '').not.toMatch(/有限公司|\d{11}/)
          for (const part of Object.values(item))
            for (const { start, end } of part?.spans ?? []) {
              expect(start).toBeGreaterThanOrEqual(0)
              expect(end).toBeLessThanOrEqual(message.length)
              expect(start).toBeLessThan(end)
            }
        }
      }),
      { numRuns: 60 },
    )
  })
})
