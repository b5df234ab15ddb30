// Prospects a reader has put aside to compare, kept in this browser only.
const key = 'hotbat-compare', most = 4;
const short = text => typeof text === 'string' && text.length > 0 && text.length < 80;

export function all() {
  try { return JSON.parse(localStorage.getItem(key) ?? '[]').filter(one => short(one?.id) && short(one?.name)).slice(0, most); } catch { return []; }
}

export function keep(chosen) {
  // a browser that keeps nothing finds nothing again
  try { localStorage.setItem(key, JSON.stringify(chosen)); } catch { }
}
