import { csvOf } from './csv.js'
import { customers } from './customers.js'
import { pupils } from './pupils.js'

const classes = { A: '甲', B: '乙', C: '丙' }

/** The made samples by the names of their files: the same numbers in both languages. */
export function madeSamples() {
  const pupilRows = pupils()
  return new Map([
    ['pupils.en.csv', csvOf(['hours', 'sleep', 'class', 'result'], pupilRows.map((it) => [it.hours, it.sleep, it.group, it.passed ? 'passed' : 'failed']))],
    ['pupils.zh-CN.csv', csvOf(['学习时间', '睡眠', '班级', '结果'], pupilRows.map((it) => [it.hours, it.sleep, classes[it.group], it.passed ? '通过' : '未通过']))],
    ['customers.en.csv', csvOf(['visits', 'spend', 'weekend_share', 'days_away'], customers())],
    ['customers.zh-CN.csv', csvOf(['每月来几次', '每次花多少', '周末占比', '多少天没来'], customers())],
  ])
}
