/** Words for whom or what several rows may be about, English and Chinese. */
const ones = new Set(
  'account animal child client customer device driver employee family household machine member name participant patient person player pupil respondent student subject user vehicle'.split(' '),
)
const numbers = new Set(['code', 'key', 'name', 'nr', 'no', 'num', 'number'])
const identifiers = new Set(['id', 'guid', 'uid', 'uuid'])

const chineseOne = /^(客户|顾客|用户|患者|病人|会员|学生|员工|职工|设备|机器|车辆|家庭|住户|受试者|被试|姓名|名字)(姓名|名称|名|号|编号|编码)?$/
const chineseNumber = /(编号|编码|学号|工号|卡号|账号|帐号|户号|病历号|住院号|门诊号|身份证号?|证件号|会员号|设备号|车牌号?)$/

/** The words of a column's name in lower case: at spaces and marks, and before a capital that follows a small letter. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')

/**
 * Whether a column is called as one that says whom or what a row is about: `id` or any name that ends in it, one word such
 * as `customer`, that word with `no` or `name` behind it, and the same in Chinese. `customer age` is not.
 */
export function namesSomeone(name: string): boolean {
  if (chineseOne.test(name.trim()) || chineseNumber.test(name.trim())) return true
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined) return false
  if (identifiers.has(last) || /\p{Script=Han}id$/u.test(last)) return true
  const before = words.at(-2)
  return before === undefined ? ones.has(last) : words.length === 2 && numbers.has(last) && ones.has(before)
}

/** Whether a date is called a date of birth, which says how old someone is and not when a row came. */
export const tellsOfBirth = (name: string): boolean => /出生|生日/.test(name) || wordsOf(name).some((word) => /^(birth|birthday|birthdate|born|dob)$/.test(word))
