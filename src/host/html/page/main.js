/* global document, navigator */
import { compareAnswers } from '../../../engine/export/compare.ts'
import { answerPage, readPageData, tableOfCells } from '../../../engine/export/html/page-model.ts'
import { applyRecipe } from '../../../engine/recipe/apply.ts'
import { answerView, notesView, valueText } from './answer.js'
import { batchOf } from './batch.js'
import { element, place } from './element.js'
import { formOf, remarksOf, usualValues } from './form.js'
import { languages, preferred, wording } from './wording.ts'

/** A page's answers as text, for those who run this script without a window: {rows, columns} in, what the page says out. */
export function answerText(data, cells) {
  const page = readPageData(data)
  const { rows, columns } = JSON.parse(cells)
  return JSON.stringify(answerPage(page, tableOfCells(page.recipe, rows, columns)), (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value))
}

/** The rows that came along, asked again here. */
function selfCheck(page) {
  const { rows, columns, answers } = page.check
  const table = tableOfCells(page.recipe, rows, columns)
  const found = answerPage(page, table)
  const said = 'groups' in found ? { groups: Int32Array.from(found.groups, (name) => page.classes.indexOf(name)) } : found
  return { rows, ...compareAnswers(page, said, answers, () => applyRecipe(page.recipe, table)) }
}

function scoresText({ scores: { test = {}, testRows }, ...page }, words) {
  if (testRows === undefined) return undefined
  const said = []
  // A percentage of a handful of rows says more than they do.
  if (test.accuracy !== undefined) said.push(testRows < 20 ? words.say('scoreCount', { right: Math.round(test.accuracy * testRows), rows: testRows }) : words.say('scoreAccuracy', { value: words.percent(test.accuracy) }))
  if (test.mae !== undefined) said.push(words.say('scoreError', { value: valueText(page, test.mae, words) }))
  if (test.r2 !== undefined) said.push(words.say('scoreR2', { value: words.number(test.r2, 3) }))
  return said.length === 0 ? undefined : { rows: words.number(testRows, 0), scores: words.list(said) }
}

function heading(page, words) {
  const { task, target } = page.problem
  const title = words.say(task === 'classify' ? 'titleClassify' : task === 'regress' ? 'titleRegress' : 'titleCluster', { target })
  const about = { learner: words.learner(page.learner), columns: page.recipe.schema.length }
  const scores = scoresText(page, words)
  document.title = title
  return element('div', {}, element('h1', {}, title), element('p', { class: 'small' }, scores === undefined ? words.say('by', about) : words.say('byScore', { ...about, ...scores })))
}

function languageSwitch(words, choose) {
  return element('div', { class: 'languages', role: 'group' }, languages.map((language) => element('button', { lang: language, 'aria-pressed': String(language === words.language), onclick: () => choose(language) }, wording(language).say('language'))))
}

function checkView({ rows, maxDifference, flips }, words) {
  const fine = maxDifference <= 1e-5 && flips === 0
  const text = words.say(fine ? 'checked' : 'checkFailed', { rows: words.number(rows, 0), difference: maxDifference === 0 ? '0' : maxDifference.toExponential(1).replace('-', '−'), flips })
  return element('p', { class: fine ? 'checked' : 'fault' }, fine ? element('span', { class: 'seal', 'aria-hidden': 'true' }, '验') : '× ', text)
}

function draw(page, check, values, language) {
  const words = wording(language)
  document.documentElement.lang = language
  const answer = element('div', { class: 'answer', 'aria-live': 'polite' })
  const update = () => {
    const found = answerPage(page, tableOfCells(page.recipe, 1, values.map((value) => [value])))
    place(answer, answerView(page, found, words), notesView(remarksOf(page.inputs, values), words))
  }
  const fields = element('div', { class: 'fields' })
  const fill = () => place(fields, formOf(page.inputs, values, words, update))
  const reset = () => {
    usualValues(page.inputs).forEach((value, j) => (values[j] = value))
    fill()
    update()
  }
  fill()
  update()
  place(
    document.querySelector('main'),
    element('header', {}, heading(page, words), languageSwitch(words, (chosen) => draw(page, check, values, chosen))),
    element('div', { class: 'one' }, element('section', {}, element('div', { class: 'row' }, element('h2', {}, words.say('form')), element('button', { class: 'quiet', onclick: reset }, words.say('reset'))), fields), element('aside', {}, element('h2', {}, words.say('answer')), answer)),
    batchOf(page, words),
    element('footer', {}, checkView(check, words), element('p', {}, words.say('offline'))),
  )
}

if (typeof document !== 'undefined') {
  const page = readPageData(document.getElementById('model').textContent)
  draw(page, selfCheck(page), usualValues(page.inputs), preferred(navigator.languages ?? [navigator.language]))
}
