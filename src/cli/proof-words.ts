import type { Proof } from '../contract/documents/artifact.ts'

/** Which rows of a file were asked, where there was one: those that someone gave, else those of the run. */
function askedWords({ given, heldOut, learning }: Proof): string {
  if (given === undefined) return heldOut > 0 ? `${heldOut} held-out and ` : `${learning} learning and `
  return given === 0 ? '' : `${given} given and `
}

export const proofWords = (proof: Proof): string =>
  `proved in ${proof.runtime} on ${askedWords(proof)}${proof.drawn} drawn rows: greatest difference ${proof.maxDifference === 0 ? '0' : proof.maxDifference.toPrecision(2)}, ${proof.flips} labels flipped`
