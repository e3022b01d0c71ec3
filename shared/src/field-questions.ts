import type { TechField } from './closed-lists.ts'
import type { FieldQuestion } from './expert-questions.ts'
import { coating, food, type Row } from './subject-questions.ts'

const rows = (list: readonly Row[]): FieldQuestion[] =>
  list.map(([check, zh, en, when]) => ({ check, zh, en, ...(when && { when }) }))

/** What experts of a field ask first, reviewed; the ones with `when` before the general ones. */
export const fieldQuestions: Record<TechField, FieldQuestion[]> = {
  electronics: rows([
    [
      'present_and_wanted',
      '现在的识别率、误报率或延时是多少，要到多少？',
      'Detection rate, false alarms or delay: how much now, how much wanted?',
      /识别|检测|视觉|算法|图像|软件/,
    ],
    [
      'present_and_wanted',
      '关键电性能（频率、损耗、功率、噪声）现在多少、要到多少？',
      'The key electrical values: how much now, how much wanted?',
    ],
    [
      'targets',
      '准确率、响应时间、并发量各要多少？怎样验收？',
      'Which accuracy, response time and load? How is it accepted?',
      /系统|软件|平台|算法|数据/,
    ],
    ['targets', '要测哪些参数，各要达到什么数值？', 'Which parameters, to which values?'],
    [
      'constraints',
      '用什么芯片、接口和供电？体积、功耗、工作温度有什么限制？',
      'Which chip, interface and supply? Limits of size, power and temperature?',
    ],
    [
      'constraints',
      '数据在哪里、有多少？要接哪些现有系统？',
      'Where and how much is the data? Which systems must it join?',
      /系统|软件|平台|数据|算法/,
    ],
    [
      'tried',
      '现在用谁的方案或什么算法，差在哪里？',
      'Whose solution or which algorithm is in use, and where does it fall short?',
    ],
    [
      'object',
      '是硬件、固件还是软件？用在哪个产品上？',
      'Hardware, firmware or software, and in which product?',
    ],
  ]),
  biomedicine: rows([
    ...food,
    [
      'present_and_wanted',
      '现在的收率、纯度或含量是多少，要到多少？',
      'Yield, purity or content: how much now, how much wanted?',
    ],
    [
      'targets',
      '质量标准是什么？杂质、含量、稳定性各要求多少？',
      'Which quality standard: impurities, content, stability?',
    ],
    [
      'constraints',
      '剂型、原料来源和设备有什么限制？需要 GMP 或注册吗？',
      'Limits of form, raw material and plant? Is GMP or registration needed?',
    ],
    [
      'tried',
      '做到小试、中试还是生产？在哪一步出问题？',
      'Bench, pilot or production: at which step does it fail?',
    ],
    ['object', '是哪个品种、哪个菌种或哪个中间体？', 'Which product, strain or intermediate?'],
    ['problem', '问题在每一批都有，还是部分批次？比例多大？', 'In every batch or in some? In what share?'],
  ]),
  aerospace: rows([
    [
      'present_and_wanted',
      '重量、续航、载荷现在多少，要到多少？',
      'Weight, endurance and load: how much now, how much wanted?',
    ],
    ['targets', '精度、强度或可靠性要达到什么数值？', 'Which accuracy, strength or reliability?'],
    [
      'constraints',
      '工作的温度、振动、高度范围是多少？执行什么标准？',
      'Which range of temperature, vibration and height? Which standard?',
    ],
    ['constraints', '尺寸和重量最多多少？', 'Which size and weight at most?', /无人机|部件|壳体|结构/],
    [
      'tried',
      '做过哪些地面试验或试飞？结果怎样？',
      'Which ground or flight tests were made, with which result?',
    ],
    ['object', '是整机、部件、材料还是软件？', 'The craft, a part, a material or software?'],
    ['problem', '在哪种工况下失效？', 'Under which conditions does it fail?'],
  ]),
  new_materials: rows([
    ...coating,
    [
      'present_and_wanted',
      '关键性能（强度、韧性、导热、耐温）现在多少，要到多少？',
      'The key properties: how much now, how much wanted?',
    ],
    ['targets', '各项性能按哪个标准测、要到多少？', 'Which properties, by which standard, to which values?'],
    [
      'constraints',
      '基体材料、成型工艺和使用温度是什么？原料成本上限多少？',
      'Which base material, process and service temperature? Which cost at most?',
    ],
    [
      'tried',
      '试过哪些配方或牌号？差在哪项性能？',
      'Which recipes or grades were tried, and which property fell short?',
    ],
    ['object', '是什么材料，做成什么制品？', 'Which material, made into what?'],
    ['problem', '缺陷是什么样子，比例多大？', 'What does the defect look like, and in what share?'],
  ]),
  hi_tech_services: rows([
    [
      'present_and_wanted',
      '现在每单多长时间、多少差错，要到多少？',
      'Time and errors for each order: how much now, how much wanted?',
    ],
    [
      'targets',
      '交付什么：报告、系统还是方案？怎样验收？',
      'What is delivered: report, system or plan, and how is it accepted?',
    ],
    [
      'constraints',
      '检测或设计按什么标准？需要什么资质？',
      'By which standard? Which accreditation is needed?',
    ],
    ['constraints', '要多少样品、多长周期？', 'How many samples, in what time?', /检测|测试|化验/],
    ['tried', '以前由谁做，为什么不满意？', 'Who did it before, and why was it not enough?'],
    ['object', '服务对象是哪个产品或哪项业务？', 'For which product or business is it?'],
    ['problem', '缺的是设备、人手还是方法？', 'Are machines, people or methods missing?'],
  ]),
  new_energy: rows([
    [
      'present_and_wanted',
      '现在的容量、循环次数或效率是多少，要到多少？',
      'Capacity, cycles or efficiency: how much now, how much wanted?',
      /电池|储能|电芯|正极|负极|光伏|组件/,
    ],
    [
      'present_and_wanted',
      '现在单位能耗多少，要降到多少？',
      'Energy for each unit: how much now, how much wanted?',
    ],
    [
      'targets',
      '能量密度、循环寿命、衰减率要达到多少？',
      'Which energy density, life and fading?',
      /电池|储能|电芯/,
    ],
    ['targets', '节能率、温度或功率要达到多少？', 'Which saving, temperature or power?'],
    [
      'constraints',
      '电压、功率、安装空间和安全标准是什么？',
      'Which voltage, power, space and safety standard?',
    ],
    [
      'tried',
      '现在用什么设备或体系？试过哪些改造？',
      'Which plant or system is in use, and which changes were tried?',
    ],
    ['object', '是材料、电芯、系统还是用能设备？', 'A material, a cell, a system or a consumer?'],
    ['problem', '问题在什么季节、负荷或倍率下出现？', 'At which season, load or rate does it occur?'],
  ]),
  environment: rows([
    [
      'present_and_wanted',
      '进出水（气）的浓度现在多少，要降到多少？',
      'Concentrations before and after: how much now, how much wanted?',
      /水|气|烟|尘|排放|浓度/,
    ],
    [
      'present_and_wanted',
      '每天产生多少、含什么，要处理到什么程度？',
      'How much a day, of what, and treated how far?',
    ],
    [
      'targets',
      '执行哪个排放标准？COD、氨氮、VOCs 等各要多少？',
      'Which emission standard, and which values?',
    ],
    [
      'constraints',
      '水量（风量）、温度、占地和吨处理成本有什么限制？',
      'Limits of flow, temperature, ground and cost for each tonne?',
    ],
    [
      'tried',
      '现在用什么工艺？运行多久，哪一段不达标？',
      'Which process is in use, for how long, and which step fails?',
    ],
    [
      'object',
      '是废水、废气、固废还是土壤？来自哪道工序？',
      'Water, air, solid waste or soil, from which step?',
    ],
    ['problem', '是浓度不达标、成本高还是不稳定？', 'Is it the values, the cost or the stability?'],
  ]),
  advanced_manufacturing: rows([
    [
      'present_and_wanted',
      '现在的精度、节拍或合格率是多少，要到多少？',
      'Accuracy, cycle time or yield: how much now, how much wanted?',
    ],
    ['targets', '精度、速度、合格率、寿命各要达到多少？', 'Which accuracy, speed, yield and life?'],
    [
      'targets',
      '最小要检出多大的缺陷？漏检、误检率要求多少？',
      'The smallest defect to be found, and misses and false alarms allowed?',
      /检测|质检|缺陷|漏检|瑕疵/,
    ],
    [
      'constraints',
      '工件的材质、尺寸和重量是多少？产线速度多快？',
      'Material, size and weight of the part? How fast is the line?',
    ],
    [
      'constraints',
      '现场有多大空间，能停线改造吗？要接什么控制系统？',
      'How much space, may the line stop, which controls must it join?',
      /产线|生产线|自动|机器人|改造/,
    ],
    [
      'tried',
      '现在是人工还是设备？换过什么刀具、模具或参数？',
      'By hand or machine? Which tools, moulds or parameters were changed?',
    ],
    ['object', '是哪种零件、哪道工序、哪台设备？', 'Which part, step and machine?'],
    ['problem', '废品或停机占多大比例？', 'What share is scrap or downtime?'],
  ]),
  agriculture: rows([
    ...food,
    [
      'present_and_wanted',
      '现在亩产、发病率或损耗多少，要到多少？',
      'Yield, disease or loss: how much now, how much wanted?',
    ],
    ['targets', '产量、品质或防效要达到多少？在哪里验收？', 'Which yield, quality or effect, checked where?'],
    [
      'constraints',
      '品种、面积、土壤和季节是什么？能不能用药？',
      'Which variety, area, soil and season? May chemicals be used?',
    ],
    [
      'tried',
      '现在怎么种（养、加工）？试过什么药、肥或设备？',
      'How is it grown or processed? Which agents or machines were tried?',
    ],
    ['object', '是哪个品种、哪种产品、哪个环节？', 'Which variety, product and step?'],
    [
      'problem',
      '什么时候、多大面积（批次）出现？损失多少？',
      'When and on what area or batches, and with what loss?',
    ],
  ]),
  other: rows([
    [
      'present_and_wanted',
      '现在是什么水平，希望到什么水平？请都给出数值。',
      'Where do you stand and where do you want to be, in numbers?',
    ],
    ['targets', '验收时看哪几项数值？', 'Which values count at acceptance?'],
    ['constraints', '现场条件、标准和成本有什么限制？', 'Limits of site, standard and cost?'],
    ['tried', '现在怎么做，试过哪些办法？', 'How is it done now, and what was tried?'],
    ['object', '具体是哪个产品或哪件事？', 'Which product or thing exactly?'],
    ['problem', '问题造成什么后果？', 'What does the problem lead to?'],
  ]),
}
