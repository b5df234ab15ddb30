// What a reader has chosen in the search, newest first, kept in this browser only.
const key = 'hotbat-recent', most = 5;

export function all() {
  try { return JSON.parse(localStorage.getItem(key) ?? '[]').filter(chosen => typeof chosen === 'string' && chosen.length < 40).slice(0, most); } catch { return []; }
}

export function add(chosen) {
  // a browser that keeps nothing finds nothing again
  try { localStorage.setItem(key, JSON.stringify([chosen, ...all().filter(other => other !== chosen)].slice(0, most))); } catch { }
}
