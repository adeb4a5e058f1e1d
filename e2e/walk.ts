import type { Page } from '@playwright/test'
import { expect } from './app.ts'

const press = (window: Page, name: string | RegExp) => window.getByRole('button', { name }).last().click()

/** From home to the Train screen with a sample's own question. */
export async function walkToTrain(window: Page, sample: RegExp): Promise<void> {
  await window.getByRole('button', { name: sample }).first().click()
  await expect(window.getByRole('heading', { name: 'What should the computer predict?' })).toBeVisible()
  await press(window, 'Look at the data')
  await expect(window.getByRole('heading', { name: 'What is in this table?' })).toBeVisible()
  await press(window, 'Put it right')
  await expect(window.getByRole('heading', { name: 'What should be put right before it learns?' })).toBeVisible()
  await press(window, 'Go on as it is')
  await expect(window.getByRole('heading', { name: 'Who learns, who is tested?', level: 1 })).toBeVisible()
  await press(window, 'Choose models')
  await press(window, 'Go and train')
  await expect(window.getByRole('button', { name: /^Train$/ })).toBeVisible()
}

export async function walkToScores(window: Page, sample: RegExp): Promise<void> {
  await walkToTrain(window, sample)
  await press(window, /^Train$/)
  await press(window, 'See how good it is')
  await expect(window.getByRole('heading', { name: 'How good is it, and where is it wrong?' })).toBeVisible()
}

export { press }
