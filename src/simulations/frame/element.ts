import { readSettings, readValue, writeSettings, type Fields, type SettingsOf } from './settings.ts';
import type { Simulation, View } from './simulation.ts';

/**
 * Brings a simulation drawn by the server to life.
 *
 * The markup is `SimulationFrame.astro`: form controls named after the fields,
 * buttons with `data-act`, and elements with `data-slot` that the view fills.
 */
class SimulationElement<F extends Fields> extends HTMLElement {
  readonly #simulation: Simulation<F>;
  #settings!: SettingsOf<F>;
  #view?: View;
  #timer = 0;
  #still = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(simulation: Simulation<F>) {
    super();
    this.#simulation = simulation;
  }

  connectedCallback(): void {
    const { fields, prefix } = this.#simulation;
    this.#settings = readSettings(fields, prefix, location.search);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('change', this.#onChange);
    this.#still.addEventListener('change', this.#onMotion);
    this.#onMotion();
    this.#draw();
    this.classList.add('is-live');
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#still.removeEventListener('change', this.#onMotion);
  }

  /** People who asked for less motion go on by steps. */
  #onMotion = (): void => {
    this.#button('play').hidden = this.#still.matches;
    if (this.#still.matches) this.#stop();
  };

  #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-act]');
    if (!button) return;
    const action = button.dataset['act']!;
    if (action === 'play') return this.#timer ? this.#settle() : this.#play();
    if (action === 'copy') return void this.#copy();
    this.#settings = this.#simulation.act(this.#settings, action);
    this.#settle();
  };

  #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const field = this.#simulation.fields[name];
    if (!field) return;
    this.#settings = { ...this.#settings, [name]: readValue(field, value) };
    this.#draw();
  };

  /** Comes once a control is let go: often enough for the address and for speech. */
  #onChange = (event: Event): void => {
    this.#onInput(event);
    if (!this.#timer) this.#settle();
  };

  #play(): void {
    if (this.#view!.done) this.#settings = this.#simulation.act(this.#settings, 'reset');
    this.#timer = window.setInterval(() => {
      this.#settings = this.#simulation.act(this.#settings, 'tick');
      this.#draw();
      if (this.#view!.done) this.#settle();
    }, this.#simulation.pace);
    this.#button('play').textContent = 'Pause';
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#button('play').textContent = 'Play';
  }

  /** Stops, shows and speaks the moment reached, and puts it into the address. */
  #settle(): void {
    this.#stop();
    this.#draw();
    this.#say(this.#view!.slots.summary);
    history.replaceState(history.state, '', this.#query() + location.hash);
  }

  #query(): string {
    const { fields, prefix } = this.#simulation;
    return location.pathname + writeSettings(fields, prefix, this.#settings, location.search);
  }

  async #copy(): Promise<void> {
    this.#settle();
    const link = new URL(`${this.#query()}#${this.dataset['anchor']}`, location.href).href;
    try {
      // Where the page came over plain HTTP there is no clipboard at all.
      await navigator.clipboard.writeText(link);
      this.#say('Link copied.', true);
    } catch {
      this.#say('The browser did not allow copying; the address bar holds the link.', true);
    }
  }

  /** Speaks; `seen` shows the words as well, beside the button that caused them. */
  #say(words: string, seen = false): void {
    this.querySelector('[data-status]')!.textContent = words;
    this.classList.toggle('has-notice', seen);
  }

  #draw(): void {
    const before = this.#view?.slots;
    this.#view = this.#simulation.view(this.#settings);
    for (const slot of this.querySelectorAll<HTMLElement>('[data-slot]')) {
      const name = slot.dataset['slot']!;
      const html = this.#view.slots[name];
      if (html !== undefined && html !== before?.[name]) slot.innerHTML = html;
    }
    for (const [action, pressed] of Object.entries(this.#view.pressed ?? {})) {
      this.#button(action).setAttribute('aria-pressed', String(pressed));
    }
    for (const control of this.querySelectorAll<HTMLInputElement>('[name]')) this.#drawControl(control);
  }

  #drawControl(control: HTMLInputElement): void {
    const value = String(this.#settings[control.name]);
    if (control.value !== value) control.value = value;
    const shown = control.parentElement!.querySelector('[data-value]');
    if (shown) shown.textContent = value;
  }

  #button(action: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-act="${action}"]`)!;
  }
}

/**
 * Registers a custom element for a simulation.
 *
 * @param tag        Name of the element, as the server's markup has it.
 * @param simulation Its model, view and settings.
 */
export function defineSimulation<F extends Fields>(tag: string, simulation: Simulation<F>): void {
  customElements.define(tag, class extends SimulationElement<F> {
    constructor() {
      super(simulation);
    }
  });
}
