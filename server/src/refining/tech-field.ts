import type { TechField } from '@duijie/shared/closed-lists'
import { techFields } from '@duijie/shared/closed-lists'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import { fold } from '../matching/fold.ts'
import { termListsOf } from '../matching/term-lists.ts'

/** Everyday words for things of a field, which lists of technical terms do not have. */
const everyday: Partial<Record<TechField, string>> = {
  agriculture:
    '酸奶 牛奶 乳品 饮料 果汁 面包 糕点 饼干 豆腐 豆制品 腐乳 酱油 食醋 腌菜 泡菜 肉制品 火腿 面条 米粉 大米 茶叶 水果 蔬菜 大棚 果园 猪 鸡 鸭 鱼塘 虾 蟹 饲料 化肥 种子 苗木 粮食 冻品 预制菜 蜂蜜 食用菌 香菇',
  biomedicine: '药片 胶囊 中药 药材 试剂盒 疫苗 医疗器械 支架 敷料 口罩 消毒液 化妆品',
  new_materials:
    '油漆 涂料 镀膜 镀膜液 胶水 胶带 塑料 薄膜 橡胶 玻璃 陶瓷 钢板 铝材 铜材 合金 纤维 布料 面料 树脂 水泥 保温板 防水卷材 密封胶',
  advanced_manufacturing:
    '机床 模具 刀具 轴承 齿轮 焊接 注塑 冲压 铸件 锻件 螺栓 阀门 泵 电机 减速机 机器人 流水线 产线 生产线 装配线 包装机 叉车 AGV 机械手 打磨 喷涂',
  electronics: '芯片 电路板 PCB 传感器 软件 系统 摄像头 算法 APP 小程序 连接器 天线 显示屏 LED 数据平台',
  new_energy: '电池 电芯 充电桩 光伏 组件 逆变器 储能 风机 锅炉 余热 节能 电费',
  environment: '废水 污水 废气 粉尘 污泥 垃圾 固废 臭气 排放 环保',
  aerospace: '无人机 飞机 卫星 航空 航天',
}

let known: Map<string, Set<TechField>> | undefined
const isField = (name: string): name is TechField => (techFields as readonly string[]).includes(name)

function termsByField(): Map<string, Set<TechField>> {
  if (known) return known
  known = new Map()
  const add = (term: string, field: TechField) => {
    const folded = fold(term)
    if (folded.length < 2 && field !== 'agriculture') return
    const fields = known?.get(folded) ?? new Set()
    known?.set(folded, fields.add(field))
  }
  for (const folder of ['terms', 'thesaurus'] as const) {
    for (const { name, lines } of termListsOf(folder)) {
      if (isField(name))
        for (const line of lines) for (const term of line.split(/[=>,]/)) add(term.trim(), name)
    }
  }
  for (const field of techFields) for (const term of everyday[field]?.split(' ') ?? []) add(term, field)
  return known
}

const LONGEST = 12
const CLEAR = 1.5

/** A term that several fields have counts for each a part; longer ones say more. */
function votes(text: string): Map<TechField, number> {
  const terms = termsByField()
  const counted = new Map<TechField, number>()
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST, text.length - at)
    while (length > 0 && !terms.has(text.slice(at, at + length))) length--
    for (const field of terms.get(text.slice(at, at + length)) ?? []) {
      const share = Math.sqrt(length) / (terms.get(text.slice(at, at + length))?.size ?? 1)
      counted.set(field, (counted.get(field) ?? 0) + share)
    }
    at += Math.max(1, length)
  }
  return counted
}

/** The field that the words of a need point to, null where none or several do; `named` where it says so itself. */
export function techFieldOf(text: string): { field: TechField; named: boolean } | null {
  const written = /(?:技术)?领域\s*[:：]\s*([^\n，。,;；]{2,20})/u.exec(text)
  const named = written?.[1] ? parseTechField(written[1]) : null
  if (named !== null) return { field: named, named: true }
  const [first, second] = [...votes(fold(text))].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < Math.SQRT2 || first[1] < CLEAR * (second?.[1] ?? 0)) return null
  return { field: first[0], named: false }
}
