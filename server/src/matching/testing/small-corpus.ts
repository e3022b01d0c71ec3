import { type NeedDocument, needDocument, type ResultDocument, resultDocument } from '../documents.ts'

/** Needs of which five have an answer among the results. */
export const needs: NeedDocument[] = [
  needDocument({
    id: 'need-coating',
    title: '光伏盖板玻璃减反射膜液室外寿命延长',
    problem: '溶胶凝胶法减反射镀膜液在湿热环境下二年后透过率下降，膜层起雾，要求提高耐候性。',
    targets: '镀膜后透过率≥94%，双85老化1000小时衰减≤0.8%',
    techField: 'new_materials',
    minTrl: 6,
    cooperationModes: ['joint_development'],
    budgetFen: { min: 50_000_000, max: 80_000_000 },
  }),
  needDocument({
    id: 'need-bearing',
    title: '风机偏航回转支承运行状态监测',
    problem: '回转支承转速低、载荷大，振动信号弱，早期裂纹难以发现，需要在线监测并预测剩余寿命。',
    techField: 'advanced_manufacturing',
  }),
  needDocument({
    id: 'need-yoghurt',
    title: '常温运输酸奶后酸化控制',
    problem: '酸奶在货架期内乳酸菌继续产酸，酸度升高，口感变差。寻找弱后酸化的发酵菌种。',
  }),
  needDocument({
    id: 'need-fleet',
    title: '仓库AGV小车调度软件升级',
    problem: '四十台AGV同时运行时在路口拥堵、死锁，调度效率低，需要多车协同的路径规划算法。',
    cooperationModes: ['service'],
  }),
  needDocument({
    id: 'need-filler',
    title: '高速覆铜板用低介电损耗无机填料',
    problem: '现用球形硅微粉介电常数偏高，希望采用空心填料降低介电常数，并保证树脂体系的流动性。',
  }),
  needDocument({
    id: 'need-dyeing',
    title: '羊绒针织品染色批次色差',
    problem: '同一配方不同缸次色差大，返工多。',
  }),
]

/** Results, one of which answers none of the needs. */
export const results: ResultDocument[] = [
  resultDocument({
    id: 'res-coating',
    title: '耐湿热疏水二氧化硅减反射镀膜液',
    summary: '以硅溶胶为主体引入疏水基团，镀于光伏玻璃，透过率达到94.5%，双85老化1500小时衰减小于0.5%。',
    techField: 'new_materials',
    trl: 7,
    cooperationModes: ['joint_development', 'license'],
    priceFen: { min: 60_000_000, max: null },
  }),
  resultDocument({
    id: 'res-bearing',
    title: '低速重载轴承声发射故障诊断装置',
    summary: '用声发射传感器采集回转支承等低速重载轴承的信号，提取特征，识别早期裂纹与剥落，给出剩余寿命。',
  }),
  resultDocument({
    id: 'res-yoghurt',
    title: '弱后酸化保加利亚乳杆菌诱变菌株及发酵剂',
    summary: '诱变得到的菌株在冷藏和常温下产酸缓慢，用作酸奶发酵剂，货架期内酸度基本不变。',
  }),
  resultDocument({
    id: 'res-fleet',
    title: '多移动机器人时空路径规划与死锁避免方法',
    summary: '面向仓储物流的多机器人协同调度，支持百台规模，路口不死锁，已用于自动导引车系统。',
  }),
  resultDocument({
    id: 'res-filler',
    title: '介电常数可调的空心二氧化硅微球',
    summary: '空心微球填料介电常数1.8～2.6可调，用于高频覆铜板可降低介电损耗。',
  }),
  resultDocument({
    id: 'res-straw',
    title: '低温玉米秸秆腐熟复合菌剂',
    summary: '在10℃下仍能快速分解秸秆，适于还田。',
  }),
]
