/**
 * A reader inside the page: answers what is on screen by pressing its controls, as fast as the page allows. The file is
 * evaluated in the page, and the test calls `advisorSoak`.
 */
globalThis.advisorSoak = (() => {
  // A message arrives at once, while nested timers wait four milliseconds each.
  const { port1, port2 } = new MessageChannel();
  const next = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });

  async function until(what, found) {
    for (let n = 0; n < 1_000_000; n++) {
      const is = found();
      if (is) return is;
      await next();
    }
    throw new Error(`nothing to see of ${what}`);
  }

  function fillIn(root, answers) {
    for (const set of root.querySelectorAll('[data-question]')) {
      const answer = answers[set.dataset.question];
      const field = set.querySelector('[inputmode]');
      if (typeof answer === 'number' && field) {
        field.value = String(answer);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        continue;
      }
      const wanted = [answer ?? []].flat();
      const boxes = [...set.querySelectorAll('input')];
      const picked = wanted.length
        ? boxes.filter(({ value }) => wanted.includes(value))
        : boxes.filter((box) => 'none' in box.dataset);
      for (const box of picked.length ? picked : boxes.slice(0, 1)) if (!box.checked) box.click();
    }
  }

  const button = (root, words) => [...root.querySelectorAll('button')].find((one) => one.textContent === words);

  /** Goes from the first question to a result, then forgets everything. */
  async function visit(element, answers) {
    const root = element.shadowRoot;
    await until('the first question', () => root.querySelector('[data-question="now"]'));
    let screens = 0;
    for (let form = root.querySelector('form'); form; form = root.querySelector('form')) {
      fillIn(root, answers);
      form.requestSubmit();
      await until('another screen', () => root.querySelector('form') !== form);
      if (++screens > 30) throw new Error('a visit without end');
    }
    const said = root.querySelector('h2')?.textContent;
    // A result is built part by part.
    (await until('the way to forget', () => button(root, 'Forget my answers'))).click();
    (await until('the question whether to forget', () => button(root, 'Yes, forget them'))).click();
    await until('the first question again', () => root.querySelector('[data-question="now"]'));
    return said;
  }

  async function visits({ from, to, readers }) {
    const said = new Set();
    const element = document.querySelector('runner-advisor');
    for (let n = from; n < to; n++) said.add(await visit(element, readers[n % readers.length]));
    return [...said];
  }

  async function comeAndGo(times) {
    for (let n = 0; n < times; n++) {
      const element = document.createElement('runner-advisor');
      document.querySelector('main').append(element);
      element.scrollIntoView();
      await until('the first question', () => element.shadowRoot?.querySelector('[data-question="now"]'));
      element.remove();
      // The end of the visit is a timer.
      await new Promise((done) => setTimeout(done, 1));
    }
  }

  return { visits, comeAndGo };
})();
