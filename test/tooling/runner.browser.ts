import { expect } from 'chai';
import { LitElement, html } from 'lit';

describe('the browser test runner', () => {
  it('serves TypeScript and packages through Vite', async () => {
    class Probe extends LitElement {
      static override properties = { word: {} };
      declare word: string;
      override render() {
        return html`<p>${this.word}</p>`;
      }
    }
    customElements.define('test-probe', Probe);
    const probe = document.createElement('test-probe') as Probe;
    probe.word = 'hello';
    document.body.append(probe);
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.equal('hello');
    probe.word = 'again';
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.equal('again');
  });
});
