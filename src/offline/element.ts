import { fetchList, keepVersion } from './keep.ts';
import { offlinePage } from './list.ts';
import { activated, registerWorker, registrationOf } from './registration.ts';
import { forgetVersions, keptVersions } from './versions.ts';
import { describeFailure, describeKept, describeProgress } from './words.ts';

const impossible =
  'This browser cannot keep the site here. Browsers only allow it over https and on the device itself, and some not in private windows. What works instead stands below.';

/** Keeps the site on the device, says how far that is and what is kept, and removes it again. The markup is the page's. */
class OfflineKeeper extends HTMLElement {
  #base!: string;
  readonly #part = <Part extends HTMLElement>(name: string) => this.querySelector<Part>(`[data-part="${name}"]`)!;

  connectedCallback(): void {
    this.#base = this.dataset['base']!;
    // The worker answers with this page where it has no other.
    const notKept = this.querySelector('template')!;
    if (location.pathname !== this.#base + offlinePage) notKept.replaceWith(notKept.content);
    if (!('serviceWorker' in navigator && 'caches' in globalThis)) return this.#say(impossible);
    this.#part('keep').addEventListener('click', () => void this.#try(() => this.#keep()));
    this.#part('remove').addEventListener('click', () => void this.#try(() => this.#remove()));
    void this.#try(async () => {
      await this.#show();
      await this.#followUpdates();
    });
  }

  /** Says what is on the device, and offers what can be done. */
  async #show(): Promise<void> {
    const [versions, registration] = [await keptVersions(this.#base), await registrationOf(this.#base)];
    const list = versions.find((version) => version.list)?.list;
    const isKept = list !== undefined && registration?.active != null;
    this.#offer({ keep: !isKept, remove: versions.length > 0 || registration !== undefined });
    if (isKept) this.#say(describeKept(list));
    else this.#say(versions.length > 0 ? 'Saving was interrupted. Started again, it goes on from there.' : 'Nothing is kept on this device.');
  }

  async #keep(): Promise<void> {
    const button = this.#part<HTMLButtonElement>('keep');
    const progress = this.#part<HTMLProgressElement>('progress');
    let bytes: number | undefined;
    // Not `disabled`: the button keeps the focus.
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    this.#say('Asking the host what there is to save …');
    try {
      const list = await fetchList(this.#base);
      [bytes, progress.max, progress.hidden] = [list.bytes, list.bytes, false];
      // Asks not to be the first to go when space gets short; some browsers ask the reader, and nobody waits for that.
      void navigator.storage?.persist?.();
      await keepVersion(list, this.#base, (saved) => {
        progress.value = saved;
        this.#say(describeProgress(saved, list.bytes));
      });
      await registerWorker(this.#base);
      await this.#show();
      this.#part('remove').focus();
    } catch (error) {
      // Files that no worker answers with are of no use.
      if (!(await registrationOf(this.#base))?.active) await forgetVersions(this.#base);
      this.#say(describeFailure(error, bytes));
    } finally {
      button.ariaDisabled = null;
      [progress.hidden, progress.value] = [true, 0];
    }
  }

  async #remove(): Promise<void> {
    // The worker first: one that works could still be told to update.
    await (await registrationOf(this.#base))?.unregister();
    await forgetVersions(this.#base);
    await this.#show();
    this.#say('Removed. Nothing is kept on this device.');
    this.#part('keep').focus();
  }

  /** A new version that arrives while this page is open is shown as soon as it is complete. */
  async #followUpdates(): Promise<void> {
    const registration = await registrationOf(this.#base);
    const follow = () => {
      // One that cannot be installed leaves what is kept as it is.
      if (registration?.installing) void activated(registration.installing).then(() => this.#show(), () => undefined);
    };
    registration?.addEventListener('updatefound', follow);
    follow();
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.#say(describeFailure(error));
    }
  }

  #offer(offered: { keep: boolean; remove: boolean }): void {
    this.#part('keep').hidden = !offered.keep;
    this.#part('remove').hidden = !offered.remove;
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status.textContent !== text) status.textContent = text;
  }
}

customElements.define('offline-keeper', OfflineKeeper);
