/**
 * One request going down the seven layers of the sender and up those of the receiver.
 *
 * The internet's protocols have no header of the session layer or the presentation
 * layer. TLS is drawn at the presentation layer, where most charts put it; it belongs
 * to no OSI layer in particular.
 */
import {
  fromFrame, fromMessage, fromPacket, fromRecords, fromSegments, toFrame, toMessage, toPacket, toRecords, toSegments, type Stack,
} from './wire.ts';

export const LAYERS = 7;
/** Steps of a whole way: down seven layers and up seven. */
export const STEPS = 2 * LAYERS;

/** What passes between a layer and the one below. */
export interface Handover {
  /** Layer that the units come from on the way down, or are handed to on the way up. */
  layer: number;
  units: readonly Uint8Array[];
}

export interface State {
  stack: Stack;
  body: Uint8Array;
  /** Steps done: 0 before the application acts, 7 on the wire, 14 delivered. */
  at: number;
  /** What there is now; at the end the body alone, as layer 8. */
  now: Handover;
}

export const start = (body: Uint8Array, stack: Stack): State => ({ stack, body, at: 0, now: { layer: 8, units: [body] } });

/** Passes one more layer. Never changes the state it is given; at the end returns it. */
export function step(state: State): State {
  if (state.at >= STEPS) return state;
  const at = state.at + 1;
  const { units } = state.now;
  const now = at <= LAYERS
    ? { layer: 8 - at, units: wrap(8 - at, units, state.stack) }
    : { layer: at - LAYERS + 1, units: unwrap(at - LAYERS, units, state.stack) };
  return { ...state, at, now };
}

/** What a layer of the sender makes of what it is given. */
function wrap(layer: number, units: readonly Uint8Array[], stack: Stack): readonly Uint8Array[] {
  switch (layer) {
    case 7: return units.map(toMessage);
    case 6: return units.flatMap((message) => toRecords(message, stack));
    case 4: return toSegments(units, stack);
    case 3: return units.map((segment) => toPacket(segment, stack));
    case 2: return units.map((packet) => toFrame(packet, stack));
    default: return units;
  }
}

/** What a layer of the receiver hands up. */
function unwrap(layer: number, units: readonly Uint8Array[], stack: Stack): readonly Uint8Array[] {
  switch (layer) {
    case 2: return units.map(fromFrame);
    case 3: return units.map(fromPacket);
    case 4: return [fromSegments(units)];
    case 6: return units.map((stream) => fromRecords(stream, stack));
    case 7: return units.map(fromMessage);
    default: return units;
  }
}

/** What each layer of the sender puts out, from 7 to 1. */
export function wayDown(body: Uint8Array, stack: Stack): Handover[] {
  const handovers: Handover[] = [];
  for (let state = step(start(body, stack)); state.at <= LAYERS; state = step(state)) handovers.push(state.now);
  return handovers;
}

export const totalBytes = (units: readonly Uint8Array[]): number => units.reduce((sum, unit) => sum + unit.length, 0);
