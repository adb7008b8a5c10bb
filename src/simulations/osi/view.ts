import type { View } from '../frame/index.ts';
import { LAYERS, STEPS, totalBytes, wayDown, type Handover, type State } from './model.ts';
import { run, type Settings } from './settings.ts';
import { fromFrame, headFor, ipSize, SIZES, tcpSize, type Stack } from './wire.ts';

/** Names of the layers and of their units, from 1 to 7; index 8 is what the application hands over. */
const NAMES = ['', 'Physical', 'Data link', 'Network', 'Transport', 'Session', 'Presentation', 'Application'] as const;
const UNITS = ['', 'frame', 'frame', 'packet', 'segment', 'record', 'record', 'message', 'body'] as const;

/** A run of bytes in a unit: a header, a tail, or what it carries. */
interface Part {
  name: string;
  bytes: number;
  kind: 'header' | 'data';
}

/** Draws the state that the settings lead to. */
export function view(settings: Settings): View {
  const state = run(settings);
  const down = wayDown(state.body, state.stack);
  return {
    slots: {
      sender: drawLayers(state, true),
      receiver: drawLayers(state, false),
      unit: drawUnits(state),
      rows: down.map((handover) => drawRow(handover, state)).join('') + drawTotal(down.at(-1)!, state),
      summary: summarize(state, down.at(-1)!),
    },
    done: settings.at >= STEPS,
  };
}

const grouped = (bytes: number): string => bytes.toLocaleString('en-US');
const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
/** Without TLS, and above it, what the upper layers pass on is the message. */
const unitName = (layer: number, { tls }: Stack): string => (UNITS[layer] === 'record' && !tls ? 'message' : UNITS[layer]!);

function drawLayers({ at, stack }: State, isSender: boolean): string {
  return [7, 6, 5, 4, 3, 2, 1].map((layer) => {
    const turn = isSender ? 8 - layer : LAYERS + layer;
    const look = turn === at ? 'osi-layer osi-now' : turn < at ? 'osi-layer osi-done' : 'osi-layer';
    const mark = turn === at ? '▸' : turn < at ? '✓' : '';
    return `<li class="${look}"><b>${layer}</b> ${NAMES[layer]} <span class="sim-muted">${protocol(layer, stack)}</span><span class="osi-mark">${mark}</span></li>`;
  }).join('');
}

function protocol(layer: number, { tls, ip }: Stack): string {
  return ['', 'bits', 'Ethernet', `IPv${ip}`, 'TCP', 'no header', tls ? 'TLS' : 'no header', 'HTTP'][layer]!;
}

/** What a layer puts around each unit. */
function added(layer: number, stack: Stack, bodyBytes: number): Part[] {
  const header = (name: string, bytes: number): Part => ({ name, bytes, kind: 'header' });
  switch (layer) {
    case 7: return [header('HTTP head', headFor(bodyBytes).length)];
    case 6: return stack.tls ? [header('TLS', SIZES.tlsHeader), header('TLS tail', SIZES.tlsTail)] : [];
    case 4: return [header('TCP', tcpSize(stack))];
    case 3: return [header(`IPv${stack.ip}`, ipSize(stack))];
    case 2: return [header('Ethernet', SIZES.ethernet), header('FCS', SIZES.fcs)];
    default: return [];
  }
}

/** The parts of one unit, from its first byte to its last. */
function partsOf(unit: Uint8Array, layer: number, { stack, body }: State): Part[] {
  // Segments cut the records without regard to where they end, so headers above TCP are not shown in them.
  const layers = layer <= 4 ? [2, 3, 4].filter((each) => each >= layer) : [layer === 5 ? 6 : layer];
  const around = layers.map((each) => added(each, stack, body.length));
  const front = around.flatMap((parts) => parts.slice(0, 1));
  const back = around.flatMap((parts) => parts.slice(1)).reverse();
  const padding = layer <= 2 ? unit.length - fromFrame(unit).length - SIZES.ethernet - SIZES.fcs : 0;
  if (padding) back.unshift({ name: 'padding', bytes: padding, kind: 'header' });
  const inside = unit.length - [...front, ...back].reduce((sum, { bytes }) => sum + bytes, 0);
  const carried = layer <= 4 ? `bytes of the ${unitName(6, stack)}s` : layer === 7 ? 'body' : stack.tls && layer < 7 ? 'HTTP message' : UNITS[layer];
  return [...front, { name: carried!, bytes: inside, kind: 'data' }, ...back];
}

function drawUnits(state: State): string {
  const { layer, units } = state.now;
  const first = units[0]!;
  const last = units.at(-1)!;
  // On the way up the parts of a record are already joined to one stream.
  const parts = (unit: Uint8Array) => (state.at > LAYERS && layer > 4 && layer < 7
    ? [{ name: unitName(layer, state.stack), bytes: unit.length, kind: 'data' } as const]
    : partsOf(unit, layer, state));
  const strip = (unit: Uint8Array) => `<p class="osi-strip">${parts(unit)
    .map(({ name, bytes, kind }) => `<span class="osi-${kind}">${name}<b>${grouped(bytes)}</b></span>`).join('')}</p>`;
  const name = unitName(layer, state.stack);
  const caption = units.length > 1 ? `${counted(units.length, name)}; the first and the last:` : `One ${name}:`;
  return `<p>${caption}</p>${strip(first)}${units.length > 1 ? strip(last) : ''}`;
}

function drawRow({ layer, units }: Handover, { stack, body }: State): string {
  const parts = added(layer, stack, body.length);
  const words = layer === 1 ? 'no header; the frame as bits'
    : parts.map(({ name, bytes }) => `${name} ${bytes}`).join(' + ') + (layer === 2 ? ', and padding below 46' : '')
      || 'nothing: no header of its own';
  return `<tr><th scope="row">${layer} ${NAMES[layer]}</th><td>${words}</td>`
    + `<td class="num">${counted(units.length, unitName(layer, stack))}</td><td class="num">${grouped(totalBytes(units))}</td></tr>`;
}

function drawTotal({ units }: Handover, state: State): string {
  const onWire = totalBytes(units) + units.length * (SIZES.preamble + SIZES.gap);
  return `<tr><th scope="row">Time on the wire</th><td>preamble ${SIZES.preamble} + gap ${SIZES.gap} a frame</td>`
    + `<td class="num">${share(state.body.length, onWire)} body</td><td class="num">${grouped(onWire)}</td></tr>`;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function summarize(state: State, wire: Handover): string {
  const { at, body, now, stack } = state;
  const frames = totalBytes(wire.units);
  const where = at === 0 ? 'The application has a body to send'
    : at === STEPS ? 'The receiving application has the body'
    : at <= LAYERS ? `Down through layer ${8 - at} of the sender: ${counted(now.units.length, unitName(now.layer, stack))}, ${grouped(totalBytes(now.units))} bytes`
    : `Up through layer ${at - LAYERS} of the receiver: ${counted(now.units.length, unitName(now.layer, stack))}, ${grouped(totalBytes(now.units))} bytes`;
  return `${where}. In all ${grouped(body.length)} bytes of body need ${grouped(frames)} bytes in ${counted(wire.units.length, 'frame')}; `
    + `${share(body.length, frames)} of them are body.`;
}
