import { expect, test } from 'vitest'
import type { FormField } from '../../../contract/asks/table.ts'
import { outputName, pythonSnippet } from './snippet.ts'

const island: FormField = { kind: 'category', name: 'island', levels: ['Biscoe'], start: 'Biscoe' }
const mass: FormField = { kind: 'number', name: 'body_mass_g', min: 2700, max: 6300, start: 4050, whole: true }

test('a class is asked for as label and probabilities', () => {
  expect(pythonSnippet('penguins.onnx', 'classify', [island, mass]).split('\n')).toEqual([
    'import numpy as np',
    'import onnxruntime as ort',
    '',
    'model = ort.InferenceSession("penguins.onnx")',
    'row = {',
    '    "island": np.array([["Biscoe"]], dtype=object),',
    '    "body_mass_g": np.array([[4050.0]]),',
    '}',
    'label, probabilities = model.run(["label", "probabilities"], row)',
    'print(label[0], probabilities[0])',
  ])
})

test('a number is asked for as value', () => {
  expect(pythonSnippet('flats.onnx', 'regress', [mass])).toContain('value, = model.run(["value"], row)')
})

test('groups are asked for as label alone: the file has nothing else', () => {
  expect(pythonSnippet('customers.onnx', 'cluster', [mass])).toContain('label, = model.run(["label"], row)')
})

test('odd names and texts stay inside their quotes', () => {
  const odd: FormField = { kind: 'category', name: 'a"b\\', levels: ['x\n'], start: 'x\n' }
  expect(pythonSnippet('a.onnx', 'classify', [odd])).toContain('    "a\\"b\\\\": np.array([["x\\n"]], dtype=object),')
})

test('an output that is called like a column has a _ more, as in the file', () => {
  expect(outputName('label', [{ name: 'label' }, { name: 'label_' }])).toBe('label__')
  expect(pythonSnippet('a.onnx', 'classify', [{ ...island, name: 'label' }])).toContain('model.run(["label_", "probabilities"], row)')
})
