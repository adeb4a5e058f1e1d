import type { GuideTexts } from '../components/guide-texts.ts'
import type { Catalogue } from './language.svelte.ts'

export interface DeployText {
  readonly question: string
  readonly lead: string
  readonly make: string
  readonly making: string
  readonly save: string
  readonly saved: (name: string) => string
  readonly reveal: string
  readonly seal: string
  readonly proved: (heldOut: string, drawn: string, runtime: string) => string
  readonly provedOnLearning: (learning: string, drawn: string, runtime: string) => string
  readonly difference: (most: string, tolerance: string) => string
  readonly file: (size: string) => string
  readonly fingerprint: string
  readonly stop: string
  readonly guide: GuideTexts
}

export const deploy: Catalogue<DeployText> = {
  zh: {
    question: '把模型带走',
    lead: 'ONNX 文件里装着整套做法：文字、数字、空格都认得。交出去之前先在 onnxruntime 里跑一遍，答案一样才放行。',
    make: '做出来并验证',
    making: '正在写文件、验证',
    save: '保存…',
    saved: (name) => `已存成 ${name}`,
    reveal: '在文件夹里看',
    seal: '验',
    proved: (heldOut, drawn, runtime) => `在 ${runtime} 里跑过：留出来的 ${heldOut} 行和抽出的 ${drawn} 行，答案都一样。`,
    provedOnLearning: (learning, drawn, runtime) => `在 ${runtime} 里跑过：学过的 ${learning} 行和抽出的 ${drawn} 行，答案都一样。`,
    difference: (most, tolerance) => `最大差别 ${most}，允许 ${tolerance}。`,
    file: (size) => `ONNX，${size}`,
    fingerprint: '指纹',
    stop: '停下',
    guide: {
      done: '模型学好了，也考过了。',
      why: '离开这里的文件，答案必须和这里一样。所以先用别的软件会用的运行环境跑一遍，再交给你。',
      next: '保存下来，交给会用 ONNX 的软件或同事。',
      terms: [{ term: 'ONNX', text: '一种通用的模型文件，Python、C#、Java 和网页都能读。' }],
    },
  },
  en: {
    question: 'Take the model along',
    lead: 'The ONNX file holds the whole way of working: it takes words, numbers and gaps. Before it may leave it runs in onnxruntime, and only the same answers let it through.',
    make: 'Make and prove it',
    making: 'Writing and proving the file',
    save: 'Save…',
    saved: (name) => `Saved as ${name}`,
    reveal: 'Show in folder',
    seal: '验',
    proved: (heldOut, drawn, runtime) => `Run in ${runtime}: ${heldOut} held-out rows and ${drawn} drawn rows gave the same answers.`,
    provedOnLearning: (learning, drawn, runtime) => `Run in ${runtime}: ${learning} learning rows and ${drawn} drawn rows gave the same answers.`,
    difference: (most, tolerance) => `Greatest difference ${most}, allowed ${tolerance}.`,
    file: (size) => `ONNX, ${size}`,
    fingerprint: 'Fingerprint',
    stop: 'Stop',
    guide: {
      done: 'The model has learned and sat its test.',
      why: 'A file that leaves must answer as it does here. So it is run first in the runtime that other software uses.',
      next: 'Save it, and hand it to software, or to a colleague, that runs ONNX.',
      terms: [{ term: 'ONNX', text: 'A common file format for models, read by Python, C#, Java and web pages.' }],
    },
  },
}
