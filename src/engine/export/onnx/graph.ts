import { Message } from './protobuf.ts'
import { elements, type Constant, type Element } from './tensor.ts'

type Attribute =
  | { readonly int: number }
  | { readonly text: string }
  | { readonly ints: ArrayLike<number> }
  | { readonly floats: ArrayLike<number> }
  | { readonly texts: Iterable<string> }

export interface NodeOptions {
  readonly attributes?: Readonly<Record<string, Attribute>>
  /** The operators of trees and encoders live in this domain; the rest in ONNX's own. */
  readonly domain?: 'ai.onnx.ml'
  /** The name of what comes out, where it is an output of the graph. */
  readonly as?: string
}

function attributeMessage(name: string, attribute: Attribute): Message {
  const message = new Message().text(1, name)
  if ('int' in attribute) return message.int(3, attribute.int).int(20, 2)
  if ('text' in attribute) return message.text(4, attribute.text).int(20, 3)
  if ('ints' in attribute) return message.ints(8, attribute.ints).int(20, 7)
  if ('floats' in attribute) return message.floats(7, attribute.floats).int(20, 6)
  for (const value of attribute.texts) message.text(9, value)
  return message.int(20, 8)
}

/** A value that goes in or out: [N] or [N, width], N free. */
export interface Port {
  readonly name: string
  readonly element: Element
  readonly width?: number
}

function portMessage({ name, element, width }: Port): Message {
  const shape = new Message().message(1, new Message().text(2, 'N'))
  if (width !== undefined) shape.message(1, new Message().int(1, width))
  const tensorType = new Message().int(1, elements[element]).message(2, shape)
  return new Message().text(1, name).message(2, new Message().message(1, tensorType))
}

/** An ONNX graph that is written from its inputs to its outputs. Names inside never meet those of inputs and outputs. */
export class Graph {
  readonly #taken: Set<string>
  readonly #nodes: Message[] = []
  readonly #constants: Message[] = []
  readonly #inputs: readonly Port[]
  readonly #outputs: readonly Port[]

  constructor(inputs: readonly Port[], outputs: readonly Port[]) {
    this.#inputs = inputs
    this.#outputs = outputs
    this.#taken = new Set([...inputs, ...outputs].map((port) => port.name))
  }

  #fresh(base: string): string {
    let name = base
    for (let i = 2; this.#taken.has(name); i++) name = `${base}_${i}`
    this.#taken.add(name)
    return name
  }

  /** Adds a constant and says its name. */
  constant(base: string, constant: Constant): string {
    const name = this.#fresh(base)
    this.#constants.push(constant(name))
    return name
  }

  /** Adds an operator with one output and says the output's name. */
  node(op: string, inputs: readonly string[], options: NodeOptions = {}): string {
    const output = options.as ?? this.#fresh(op.toLowerCase())
    this.#add(op, inputs, [output], options)
    return output
  }

  /** Adds an operator with two outputs and says their names. */
  pair(op: string, inputs: readonly string[], options: NodeOptions = {}): readonly [string, string] {
    const outputs = [this.#fresh(op.toLowerCase()), this.#fresh(op.toLowerCase())] as const
    this.#add(op, inputs, outputs, options)
    return outputs
  }

  #add(op: string, inputs: readonly string[], outputs: readonly string[], { attributes = {}, domain }: NodeOptions): void {
    const message = new Message()
    for (const input of inputs) message.text(1, input)
    for (const output of outputs) message.text(2, output)
    message.text(3, `make ${outputs[0] as string}`).text(4, op)
    for (const [name, attribute] of Object.entries(attributes)) message.message(5, attributeMessage(name, attribute))
    if (domain !== undefined) message.text(7, domain)
    this.#nodes.push(message)
  }

  cast(input: string, to: Element, as?: string): string {
    return this.node('Cast', [input], { attributes: { to: { int: elements[to] } }, ...(as === undefined ? {} : { as }) })
  }

  /** GraphProto. */
  message(name: string): Message {
    const message = new Message()
    for (const node of this.#nodes) message.message(1, node)
    message.text(2, name)
    for (const constant of this.#constants) message.message(5, constant)
    for (const port of this.#inputs) message.message(11, portMessage(port))
    for (const port of this.#outputs) message.message(12, portMessage(port))
    return message
  }
}
