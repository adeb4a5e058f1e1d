import { en, type PageTexts } from '../../../contract/page-texts/en.ts'
import { zhCN } from '../../../contract/page-texts/zh-cn.ts'

const catalogues = { en, 'zh-CN': zhCN } as const
export type Language = keyof typeof catalogues
export const languages = Object.keys(catalogues) as Language[]

type Text = { [K in keyof PageTexts]: PageTexts[K] extends string ? K : never }[keyof PageTexts]
type Values = Readonly<Record<string, string | number>>

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A number for people: thousands apart, a true minus, `decimals` places at most. */
function plain(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '—'
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toExponential(2).replace('-', '−')
  const text = size.toFixed(decimals).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  const [whole = '', part] = text.split('.')
  const said = grouped(whole) + (part === undefined ? '' : `.${part}`)
  return value < 0 && /[1-9]/.test(said) ? `−${said}` : said
}

/** As many decimals as tell apart about a thousandth of `range`. */
export const decimalsFor = (range: number): number => (range > 0 && Number.isFinite(range) ? Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(range)))) : 4)

const pad = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds as a day, with the time where there is one. */
export function moment(ms: number): string {
  const date = new Date(ms)
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
  return ms % 86400000 === 0 ? day : `${day} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
}

/** The words and figures of a language. */
export interface Wording {
  readonly language: Language
  say(text: Text, values?: Values): string
  learner(id: string): string
  number(value: number, decimals: number): string
  percent(share: number): string
  list(names: readonly string[]): string
}

export function wording(language: Language): Wording {
  const texts = catalogues[language]
  const chinese = language !== 'en'
  const filled = (text: string, values: Values): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
  return {
    language,
    say: (text, values = {}) => filled(texts[text], values),
    learner: (id) => texts.learners[id] ?? id,
    number: plain,
    percent: (share) => `${plain(share * 100, share > 0 && share < 0.001 ? 3 : 1)}${chinese ? '%' : '\u00a0%'}`,
    list: (names) => names.join(chinese ? '、' : ', '),
  }
}

/** The language of the browser, as far as there is a catalogue for it. */
export const preferred = (wishes: readonly string[]): Language => (/^zh/i.test(wishes[0] ?? '') ? 'zh-CN' : 'en')
