// Keeps the page for times without a connection at hand, and enters what was told there once there is one again. Every
// page works without this script. What is told is kept in the browser's own database under the key that makes the
// server record it once, however often it is sent; it goes when the server has acknowledged it, and not before.
'use strict';

const KEPT = 'leeway-offline';
const PAGE = '/offline';
const me = document.body.dataset.person;

const deeds = {
  async run(mode, work) {
    const db = await new Promise((done, fail) => {
      const request = indexedDB.open('leeway', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('deed', {keyPath: 'key'});
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    try {
      return await new Promise((done, fail) => {
        const transaction = db.transaction('deed', mode);
        const request = work(transaction.objectStore('deed'));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => fail(transaction.error);
      });
    } finally {
      db.close();
    }
  },
  /** In the order in which they were told, in which they are entered too. */
  all: async () => (await deeds.run('readonly', store => store.getAll())).sort((a, b) => a.toldAt - b.toldAt),
  mine: async () => (await deeds.all()).filter(deed => deed.person === me),
  keep: deed => deeds.run('readwrite', store => store.put(deed)),
  drop: key => deeds.run('readwrite', store => store.delete(key)),
};

/** The page as the server gives it now, kept for later; nothing without a connection or a session. */
async function fresh() {
  try {
    const answer = await fetch(PAGE, {headers: {Accept: 'text/html'}});
    if (!answer.ok || answer.redirected) {
      return null;
    }
    const cache = await caches.open(KEPT);
    await cache.put(PAGE, answer.clone());
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const files = [...page.querySelectorAll('link[rel=stylesheet], script[src]')]
      .map(file => file.getAttribute('href') ?? file.getAttribute('src'));
    await cache.addAll(files);
    for (const request of await cache.keys()) {
      if (![PAGE, ...files].includes(new URL(request.url).pathname)) {
        await cache.delete(request);
      }
    }
    return page;
  } catch {
    return null;
  }
}

/** Enters what waits, one after the other; whatever fails waits on. */
let entering = Promise.resolve();
function enter() {
  entering = entering.then(enterNow, enterNow);
  return entering;
}

async function enterNow() {
  let page = await fresh();
  let isEntered = false;
  if (page !== null && page.body.dataset.person === me) {
    const token = page.querySelector('[name=_csrf]').value;
    for (const deed of await deeds.mine()) {
      isEntered = (await enterOne(deed, token)) || isEntered;
    }
    page = isEntered ? await fresh() : page;
  }
  show(page);
}

async function enterOne(deed, token) {
  let answer;
  try {
    answer = await fetch('/api/v1/deeds', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': deed.key, 'X-CSRF-Token': token},
      body: deed.body,
    });
  } catch {
    return false;
  }
  if (answer.status === 201) {
    await deeds.drop(deed.key);
    done.push({...deed, receipt: answer.headers.get('Location').replace('/api/v1', '')});
    return true;
  }
  if (answer.status === 422) {
    await deeds.keep({...deed, isRefused: true});
  }
  return false;
}

// What follows shows all that on the page itself.

const done = [];
const form = document.querySelector('#tell');

/** Shows what waits; with the page as it is now, or null where there is none, that too. */
async function show(page) {
  if (form === null) {
    return;
  }
  if (page !== undefined) {
    document.querySelector('#no-connection').hidden = page !== null || navigator.onLine;
    document.querySelector('#signed-out').hidden = page !== null || !navigator.onLine;
  }
  if (page && page.body.dataset.person === me) {
    document.querySelector('#share').replaceWith(document.adoptNode(page.querySelector('#share')));
  }
  const waiting = await deeds.all();
  showShare(waiting);
  const list = document.querySelector('#kept');
  list.querySelector('ul').replaceChildren(...waiting.map(line), ...done.map(line));
  list.hidden = waiting.length + done.length === 0;
}

/** What is left of the share once all that waits is entered; nothing once its day is over. */
function showShare(waiting) {
  const share = document.querySelector('#share');
  const {slice, left, day, zone, currency, digits, language} = share.dataset;
  const today = new Intl.DateTimeFormat('en-CA', {timeZone: zone}).format(new Date());
  const spent = waiting.filter(deed => deed.slice === slice).reduce((sum, deed) => sum + deed.minorUnits, 0);
  const amount = Math.max(0, Number(left) - spent) / 10 ** Number(digits);
  share.querySelector('.over').hidden = day === today;
  share.querySelector('.now').hidden = day !== today;
  const text = share.querySelector('.left');
  if (text !== null) {
    text.textContent = new Intl.NumberFormat(language, {style: 'currency', currency, currencyDisplay: 'narrowSymbol'}).format(amount);
  }
  share.dataset.isOpen = String(slice !== '0' && day === today);
}

function line(deed) {
  const item = document.createElement('li');
  const words = document.querySelector('#kept').dataset;
  const waits = deed.person === me ? words.waits : words.other;
  const text = deed.receipt ? words.entered : deed.isRefused ? words.refused : waits;
  const what = item.appendChild(document.createElement('span'));
  what.className = 'what';
  what.textContent = deed.label;
  const state = item.appendChild(document.createElement(deed.receipt ? 'a' : 'span'));
  state.textContent = text.replace('{0}', deed.person);
  if (deed.receipt) {
    state.href = deed.receipt;
  }
  if (deed.isRefused && deed.person === me) {
    const button = item.appendChild(document.createElement('button'));
    button.className = 'quiet';
    button.textContent = words.mend;
    button.addEventListener('click', () => mend(deed));
  }
  return item;
}

/** Keeps what the form says, once however often the button is tapped meanwhile. */
let keeping = false;
async function tell(event) {
  event.preventDefault();
  if (!keeping) {
    keeping = true;
    await keepTold().finally(() => { keeping = false; });
    await enter();
    document.querySelector('#kept').scrollIntoView({block: 'nearest'});
  }
}

async function keepTold() {
  const typed = new FormData(form);
  const value = name => (typed.get(name) ?? '').trim();
  showShare(await deeds.all()); // its day may have ended since it was last looked at
  const share = document.querySelector('#share').dataset;
  const tile = form.querySelector('[name=concession]:checked').closest('label').textContent.trim();
  const amount = value('amount').replace(',', '.');
  const minorUnits = amount === '' ? 0 : Math.round(Number(amount) * 10 ** Number(share.digits));
  const body = {
    what: value('what') || tile,
    concession: value('concession'),
    ...(amount === '' ? {} : {amount: {minorUnits, currency: share.currency}}),
    ...(value('minutes') === '' ? {} : {minutes: Number(value('minutes'))}),
    ...(value('orderId') === '' ? {} : {orderId: value('orderId')}),
    offline: {...(share.isOpen === 'true' ? {slice: Number(share.slice)} : {}), doneAt: new Date().toISOString()},
  };
  await deeds.keep({
    key: 'device-' + crypto.randomUUID(),
    person: me,
    toldAt: Date.now(),
    slice: share.slice,
    minorUnits,
    label: amount === '' ? body.what : `${body.what} · ${value('amount')}`,
    body: JSON.stringify(body),
  });
  form.reset();
  await show();
}

/** Writes into the form again what could not be entered as it was; it waits no longer. */
async function mend(deed) {
  const {concession, what, amount, minutes, orderId} = JSON.parse(deed.body);
  const {digits} = document.querySelector('#share').dataset;
  const tile = form.querySelector(`[name=concession][value="${CSS.escape(concession ?? '')}"]`);
  if (tile !== null) {
    tile.checked = true;
  }
  form.elements.what.value = what;
  form.elements.amount.value = amount === undefined ? '' : (amount.minorUnits / 10 ** Number(digits)).toString();
  form.elements.minutes.value = minutes ?? '';
  form.elements.orderId.value = orderId ?? '';
  await deeds.drop(deed.key);
  await show();
  form.elements.amount.focus();
}

/** Nobody leaves before what they told is entered: leaving empties this browser. */
async function leave(leaving) {
  if ((await deeds.mine()).length === 0) {
    leaving.submit();
    return;
  }
  await enter();
  if ((await deeds.mine()).length === 0) {
    leaving.submit();
  } else {
    const word = document.createElement('p');
    word.className = 'mistake';
    word.setAttribute('role', 'alert');
    word.textContent = leaving.dataset.waiting;
    document.querySelector('main').prepend(word);
  }
}

async function start() {
  navigator.serviceWorker.register('/worker.js').catch(() => {}); // an untrusted certificate: pages work, none is kept
  window.addEventListener('online', enter);
  window.addEventListener('offline', () => show(null));
  document.addEventListener('submit', event => {
    if (event.target.matches('form[action="/logout"], form.bring-back')) {
      event.preventDefault();
      leave(event.target);
    }
  });
  form?.addEventListener('submit', tell);
  if (form !== null || location.pathname === '/' || (await deeds.mine()).length > 0) {
    await enter();
  }
}

if (me !== '' && 'serviceWorker' in navigator && 'indexedDB' in window) {
  start();
}
