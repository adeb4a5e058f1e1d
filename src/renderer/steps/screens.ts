import type { Component } from 'svelte'
import type { StepId } from '../../contract/state.ts'

/** The screen of each step. A step that has none here yet is not on the rail. */
export const screens: Partial<Readonly<Record<StepId, Component>>> = {}
