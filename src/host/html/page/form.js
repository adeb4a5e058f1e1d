import { element, place } from './element.js'
import { decimalsFor, moment } from './wording.ts'

const mostListed = 60
const unknownValue = '\u0000unknown'
const otherValue = '\u0000other'

const start = (input) => ('levels' in input ? (input.type === 'boolean' ? input.most : input.most === '' ? null : input.most) : Number.isFinite(input.median) ? (input.whole && input.type === 'number' ? Math.round(input.median) : input.median) : null)

const wholeDays = (input) => [input.min, input.max].every((ms) => ms % 86400000 === 0)

/** A step that about 200 of make the range, as people count: 1, 2 or 5 times a power of ten. */
function stepOf({ min, max, whole }) {
  if (whole) return 1
  const raw = (max - min) / 200
  if (!(raw > 0) || !Number.isFinite(raw)) return 'any'
  const power = 10 ** Math.floor(Math.log10(raw))
  return [5, 2, 1].map((it) => it * power).find((it) => it <= raw) ?? power
}

const shown = (value, step) => (value === null ? '' : step === 'any' || step >= 1 ? String(step === 1 ? Math.round(value) : value) : String(Number(value.toFixed(Math.min(12, 1 - Math.floor(Math.log10(step)))))))

function numberField(input, value, words, change) {
  const step = stepOf(input)
  const known = Number.isFinite(input.min) && input.max > input.min
  const box = element('input', { type: 'number', step: 'any', inputmode: 'decimal', value: shown(value, step), placeholder: words.say('unknown'), 'aria-label': input.name })
  const slider = known ? element('input', { type: 'range', min: input.min, max: input.max, step, value: value ?? input.median, 'aria-label': input.name, tabindex: -1 }) : undefined
  const paint = (at) => slider?.style.setProperty('--at', `${Math.min(100, Math.max(0, ((at - input.min) / (input.max - input.min)) * 100))}%`)
  box.addEventListener('input', () => {
    const number = box.value === '' ? null : Number(box.value)
    if (slider !== undefined && number !== null) slider.value = String(number)
    paint(number ?? input.median)
    change(Number.isFinite(number) ? number : null)
  })
  slider?.addEventListener('input', () => {
    const number = step === 'any' ? Number(slider.value) : Number(shown(Number(slider.value), step))
    box.value = shown(number, step)
    paint(number)
    change(number)
  })
  paint(value ?? input.median)
  const decimals = input.whole ? 0 : decimalsFor(input.max - input.min)
  // Years are written without thousands.
  const edge = (at) => (input.whole && input.min >= 1500 && input.max <= 2200 ? String(at) : words.number(at, decimals))
  const range = known ? element('span', { class: 'range' }, words.say('range', { low: edge(input.min), high: edge(input.max) })) : undefined
  return { controls: [box, slider], range }
}

function dateField(input, value, words, change) {
  const days = wholeDays(input)
  const text = value === null ? '' : new Date(days ? Math.round(value / 86400000) * 86400000 : value).toISOString().slice(0, days ? 10 : 16)
  const box = element('input', { type: days ? 'date' : 'datetime-local', value: text, 'aria-label': input.name })
  box.addEventListener('input', () => {
    const ms = box.value === '' ? NaN : Date.parse(days ? box.value : `${box.value}Z`)
    change(Number.isNaN(ms) ? null : ms)
  })
  const range = Number.isFinite(input.min) ? element('span', { class: 'range' }, words.say('range', { low: moment(input.min).slice(0, 10), high: moment(input.max).slice(0, 10) })) : undefined
  return { controls: [box], range }
}

function truthField(input, value, words, change) {
  const label = element('span', {}, words.say(value === 'true' ? 'yes' : 'no'))
  const box = element('input', { type: 'checkbox', role: 'switch', checked: value === 'true', 'aria-label': input.name })
  box.addEventListener('change', () => {
    place(label, words.say(box.checked ? 'yes' : 'no'))
    change(box.checked ? 'true' : 'false')
  })
  return { controls: [element('label', { class: 'switch' }, box, label)] }
}

function wordField(input, value, words, change) {
  if (input.levels.length > mostListed) {
    const list = `levels of ${input.name}`
    const box = element('input', { type: 'text', list, value: value ?? '', placeholder: words.say('unknown'), 'aria-label': input.name })
    box.addEventListener('input', () => change(box.value === '' ? null : box.value))
    return { controls: [box, element('datalist', { id: list }, input.levels.map((level) => element('option', { value: level })))] }
  }
  const options = [...input.levels.filter((level) => level !== '').map((level) => [level, level]), [otherValue, words.say('other')], [unknownValue, words.say('unknown')]]
  const chosen = value === null ? unknownValue : value
  const box = element('select', { 'aria-label': input.name }, options.map(([key, text]) => element('option', { value: key, selected: key === chosen }, text)))
  box.addEventListener('change', () => change(box.value === unknownValue ? null : box.value))
  return { controls: [box] }
}

const fieldOf = (input) => (input.type === 'number' ? numberField : input.type === 'date' ? dateField : input.type === 'boolean' ? truthField : wordField)

/** The values that a form starts from, in the order of the inputs. */
export const usualValues = (inputs) => inputs.map(start)

/** One field an input; `values` are changed in place, and `changed` is told. */
export function formOf(inputs, values, words, changed) {
  return inputs.map((input, j) => {
    const { controls, range } = fieldOf(input)(input, values[j], words, (value) => {
      values[j] = value
      changed()
    })
    return element('div', { class: `field ${input.type}` }, element('div', { class: 'name' }, element('span', {}, input.name), range), element('div', { class: 'controls' }, controls))
  })
}

/** What is remarkable about one row: gaps, values outside what was learned, words never met. */
export function remarksOf(inputs, values) {
  const filled = []
  const outside = []
  const unseen = []
  inputs.forEach((input, j) => {
    const value = values[j]
    if (value === null || value === undefined) filled.push(input.name)
    else if ('min' in input && (value < input.min || value > input.max)) outside.push(input.name)
    else if ('levels' in input && !input.levels.includes(value)) unseen.push(input.name)
  })
  return { filled, outside, unseen }
}
