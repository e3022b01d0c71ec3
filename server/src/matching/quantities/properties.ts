/**
 * A measured property: `better` says which way is better where a text does not; `own` that it is comparable
 * whatever it is measured on. Others (厚度 of a coating, of a pipe) need the same thing named before them.
 */
export type Property = { name: string; better: 'more' | 'less' | undefined; own: boolean }

const lists: readonly (readonly [better: Property['better'], own: boolean, groups: string])[] = [
  [
    'more',
    true,
    '透过率=透光率=透射率=可见光透过率 致密度=相对密度 抗拉强度=拉伸强度 屈服强度 抗压强度=压缩强度 抗弯强度=弯曲强度 ' +
      '冲击强度 断裂伸长率=断后伸长率 导热系数=热导率=导热率 能量密度 循环寿命=循环次数 光电转换效率 比表面积 剥离强度 ' +
      '击穿强度=介电强度 击穿电压',
  ],
  ['less', true, '介电常数 介电损耗=介质损耗=介电损耗因子 摩擦系数 表面粗糙度 热膨胀系数'],
  [
    'more',
    false,
    '使用寿命=寿命 纯度 收率=产率=得率 转化率 回收率 去除率=脱除率 合格率=良品率=良率 准确率=正确率 识别率 召回率 成活率 存活率 ' +
      '发芽率 利用率',
  ],
  [
    'less',
    false,
    '定位精度 重复定位精度 测量精度 误差 误报率 漏检率 响应时间 功耗 能耗 含水率 损耗率 破损率 噪音=噪声',
  ],
  [undefined, false, '厚度 宽度 长度 直径 粒径 孔径 密度 硬度 重量 功率 电压 孔隙率 固含量'],
]

const known = new Map<string, Property>()
for (const [better, own, groups] of lists) {
  for (const group of groups.split(' ')) {
    const names = group.split('=')
    for (const name of names) known.set(name, { name: names[0] ?? name, better, own })
  }
}

/** The property of one of its names. */
export function propertyOf(name: string): Property | undefined {
  return known.get(name)
}

/** Matches any name of a property, the longest first. */
export const propertyPattern = [...known.keys()].sort((a, b) => b.length - a.length).join('|')
