// A page driven by classic WebDriver (https://www.w3.org/TR/webdriver2/), with as much of puppeteer's as tests call.

/** WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** Sends one command. Throws an Error with the driver's own words, or when no answer comes within `patience` milliseconds. */
export async function command(address, method, body, patience = 300_000) {
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(address, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** One window: what the test commands call of a puppeteer page. */
export class Page {
  #session;

  constructor(session) {
    this.#session = session;
  }

  post(path, body) {
    return command(`${this.#session}/${path}`, 'POST', body);
  }

  run(script, ...args) {
    return this.post('execute/sync', { script, args });
  }

  evaluate(expression) {
    return this.run(`return ${expression}`);
  }

  reload() {
    return this.post('refresh', {});
  }

  #keys(...actions) {
    return this.post('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  #pointer(...actions) {
    return this.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  keyboard = {
    down: key => this.#keys({ type: 'keyDown', value: keys[key] ?? key }),
    up: key => this.#keys({ type: 'keyUp', value: keys[key] ?? key }),
    press: async names => {
      const values = names.split('+').map(name => keys[name] ?? name);
      const down = values.map(value => ({ type: 'keyDown', value }));
      const up = values.toReversed().map(value => ({ type: 'keyUp', value }));
      await this.#keys(...down, ...up);
    },
    type: text =>
      this.#keys(
        ...[...text].flatMap(value => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
  };

  mouse = {
    move: (x, y) => this.#pointer({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }),
    down: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerDown', button: buttons[button] }),
    up: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerUp', button: buttons[button] }),
    click: async (x, y, options) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
  };

  /** Chooses as puppeteer does: by script, with both events. */
  select(selector, value) {
    return this.run(
      `const list = document.querySelector(arguments[0]);
       list.value = arguments[1];
       for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));`,
      selector,
      value,
    );
  }

  /** The window has a bar above the page, and gets its size a moment later. */
  async setViewport({ width, height }) {
    const bar = await this.run('return outerHeight - innerHeight');
    await this.post('window/rect', { x: 0, y: 0, width, height: height + bar });
    for (let turns = 0; turns < 50; turns++) {
      const [w, h] = await this.run('return [innerWidth, innerHeight]');
      if (w === width && h === height) return;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`The window did not become ${width} by ${height} pixels.`);
  }
}
