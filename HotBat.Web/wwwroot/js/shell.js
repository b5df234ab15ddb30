// What the frame needs before, without and beside a circuit: theme, search key, reload, reconnect.
const order = { dark: 'light', light: 'system', system: 'dark' };
const root = document.documentElement;

function applyTheme(name) {
  root.dataset.theme = name;
  const [dark, light] = { dark: ['all', 'not all'], light: ['not all', 'all'] }[name] ?? ['(prefers-color-scheme: dark)', '(prefers-color-scheme: light)'];
  const colours = document.querySelectorAll('meta[name="theme-color"]');
  colours[0]?.setAttribute('media', dark);
  colours[1]?.setAttribute('media', light);
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', name === 'system' ? 'light dark' : name);
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `hotbat-theme=${name}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-theme-switch]')) applyTheme(order[root.dataset.theme] ?? 'light');
  else if (event.target.closest('[data-reload]')) { event.preventDefault(); location.reload(); }
  else if (event.target.closest('[data-reconnect]')) reconnect();
});

document.addEventListener('keydown', event => {
  const input = document.querySelector('[data-search-input]');
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k' && input) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (event.target === input && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault(); // the list moves, not the caret
  } else if (event.target === input && event.key === 'Escape') {
    if (camefrom?.isConnected) camefrom.focus();
    else input.blur();
  }
});

// Where the keyboard was before it went to the search: Escape brings it back.
let camefrom = null;
document.addEventListener('focusin', event => {
  if (event.target.matches('[data-search-input]')) camefrom = event.relatedTarget;
});

// Yesterday and tomorrow, one key away: a page marks the two links and the day between them.
// A key pressed while the page still draws the day of the one before waits for it: the links lead on from there.
const turns = [];
let turned = null;
function turn() {
  const day = document.querySelector('[data-day]');
  const link = day?.querySelector(`a[data-key="${turns[0]}"]`);
  if (!link || (turned?.day === day.dataset.day && turned.at === location.href)) return;
  turns.shift();
  link.click();
  turned = { day: day.dataset.day, at: location.href };
}
const turning = new MutationObserver(() => {
  if (turns.length > 0) turn();
  else turning.disconnect();
});
document.addEventListener('keydown', event => {
  const way = { ArrowLeft: 'prev', '[': 'prev', ArrowRight: 'next', ']': 'next' }[event.key];
  if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
  if (event.target.closest('input, select, textarea, [contenteditable], [role=listbox], .tw, dialog')) return;
  if (!document.querySelector(`a[data-key="${way}"]`)) return;
  event.preventDefault();
  if (turns.length < 31) turns.push(way);
  turning.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-day'] });
  turn();
});

// Times are written by the server in the reader's zone.
window.hotbatZone = () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
  if (zone) document.cookie = `hotbat-zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;
  return zone;
};
window.hotbatZone();

// While Blazor's script tries by itself, it is only told not to wait any longer, as when the tab comes into view: an attempt beside its own
// ends that one as failed within a second, and the bar of a page that is connected again says for good that it is not.
let attempt = null;
async function reconnect() {
  if (/components-reconnect-show/.test(bar.className)) return void document.dispatchEvent(new Event('visibilitychange'));
  try {
    if (!await (attempt ??= window.Blazor.reconnect())) location.reload();
  } catch { /* the server is still away: the bar stays */ } finally { attempt = null; }
}

// While the server is away the page is for reading. A field that was changed then would show another choice than the figures beside it,
// so fields wait; a link, which the router would follow through the circuit alone, is followed by the browser.
const bar = document.getElementById('components-reconnect-modal');
let away = false, waiting = [], left = null;
new MutationObserver(() => {
  const state = bar.className;
  if (/components-reconnect-rejected/.test(state)) location.reload();
  const isAway = /components-reconnect-(show|failed)|offline/.test(state);
  if (isAway === away) return;
  away = isAway;
  if (away) {
    left = document.activeElement;
    waiting = [...document.querySelectorAll('main :is(button, input, select, textarea), [data-search-input]')].filter(field => !field.disabled);
    for (const field of waiting) field.disabled = true;
  } else {
    for (const field of waiting) field.disabled = false;
    // the keyboard goes back to where it was, unless it has gone on
    const here = document.activeElement;
    if (here === document.body || bar.contains(here)) (left?.isConnected && left !== document.body ? left : document.getElementById('main'))?.focus({ preventScroll: true });
    waiting = [];
  }
}).observe(bar, { attributes: true, attributeFilter: ['class'] });
// The browser knows at once that there is no network; Blazor's script hears of it half a minute later.
addEventListener('offline', () => bar.classList.add('offline'));
addEventListener('online', () => bar.classList.remove('offline'));
// On a phone the row of pages is wider than the screen: the one that is shown is brought into sight. The row alone moves, never the page.
function showPlace() {
  const row = document.querySelector('nav.sub > *'), here = row?.querySelector('[aria-current]');
  if (!here) return;
  const [left, right] = [here.offsetLeft - row.offsetLeft, here.offsetLeft - row.offsetLeft + here.offsetWidth];
  const edge = parseFloat(getComputedStyle(row).paddingRight);
  if (right > row.scrollLeft + row.clientWidth - edge) row.scrollLeft = right - row.clientWidth + edge;
  else if (left < row.scrollLeft) row.scrollLeft = left - parseFloat(getComputedStyle(row).paddingLeft);
}
showPlace();
// The row is drawn anew after a navigation, before the page or after it.
new MutationObserver(showPlace).observe(document.body, { childList: true });
new MutationObserver(changes => { if (changes.some(change => change.target.closest('nav.sub'))) showPlace(); })
  .observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && /components-reconnect-failed/.test(bar.className)) reconnect();
});
addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!away || !link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.origin !== location.origin || link.target || link.download) return;
  event.preventDefault();
  event.stopPropagation();
  // without a network the browser has nothing but an error to show in the page's place
  if (navigator.onLine) location.href = link.href;
}, true);

// Blazor scrolls to the top after every navigation. A changed filter, order or page of a table is the same place: there it may not.
let place = location.pathname;
const scrollTo = window.scrollTo.bind(window);
window.scrollTo = (...to) => {
  if (to.length === 2 && to[0] === 0 && to[1] === 0 && location.pathname === place) return;
  arrive();
  scrollTo(...to);
};
addEventListener('popstate', arrive);

// Back and forward lead to the line that was being read. The browser goes there at once, when the page of that address is not drawn yet.
const lines = new Map(), longestDrawing = 1500;
const entry = () => history.state?._index ?? 0;
let returning = null;
addEventListener('scroll', () => { if (!returning) lines.set(entry(), scrollY); }, { passive: true });
for (const own of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(own, () => { returning = null; }, { passive: true });
addEventListener('popstate', () => {
  const line = lines.get(entry());
  if (line === undefined) return;
  const mine = returning = { until: performance.now() + longestDrawing };
  requestAnimationFrame(function hold() {
    if (returning !== mine) return;
    if (scrollY !== line) scrollTo({ top: line, behavior: 'instant' });
    if (performance.now() < mine.until) requestAnimationFrame(hold);
    else returning = null;
  });
});

// Whoever turns a page at the foot of a list that began above the screen reads on from its top.
addEventListener('click', event => {
  const list = event.target.closest?.('.pager a[href]')?.closest('.pager').previousElementSibling;
  if (!list || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: 'start' });
});

// The keyboard and the screen reader follow to the heading of a page that was led to from another one, be it the same page of another club.
// A fresh load is left alone: there the skip link comes first.
let arrival;
function arrive(popped) {
  if (location.pathname === place) return;
  place = location.pathname;
  arrival?.disconnect();
  const left = document.activeElement;
  const look = () => {
    const heading = document.querySelector('main h1');
    if (!heading || document.querySelector('main .faces[aria-busy]')) return;
    arrival.disconnect();
    showPlace();
    // whoever has gone on meanwhile is not called back
    if (document.activeElement !== left && document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  };
  arrival = new MutationObserver(look);
  arrival.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
  // going back is announced before the page changes, every other way after it
  if (!popped) requestAnimationFrame(look);
}

// The circuit draws the page anew when it takes over: what had been unfolded by then is unfolded again.
const unfolded = new Set();
document.addEventListener('toggle', ({ target }) => {
  if (target.dataset?.fold) unfolded[target.open ? 'add' : 'delete'](target.dataset.fold);
}, true);
const takeover = new MutationObserver(() => {
  if (!document.querySelector('main[data-interactive]')) return;
  showPlace();
  const folds = [...unfolded].map(name => document.querySelector(`details[data-fold="${name}"]`));
  for (const fold of folds) if (fold) fold.open = true;
  if (folds.every(fold => fold)) takeover.disconnect();
});
takeover.observe(document.body, { childList: true, subtree: true });
