// Prospects a reader has put aside to compare, kept in this browser only and shared by its tabs.
const key = 'hotbat-compare', most = 4;
const short = text => typeof text === 'string' && text.length > 0 && text.length < 80;

function all() {
  try { return JSON.parse(localStorage.getItem(key) ?? '[]').filter(one => short(one?.id) && short(one?.name)).slice(0, most); } catch { return []; }
}

// What one tab changed, on top of what the others have kept meanwhile.
export function change(before, after) {
  const has = (list, one) => list.some(other => other.id === one.id);
  const kept = all().filter(one => has(after, one) || !has(before, one));
  const chosen = [...kept, ...after.filter(one => !has(before, one) && !has(kept, one))].slice(0, most);
  // a browser that keeps nothing knows what is on the page
  try { localStorage.setItem(key, JSON.stringify(chosen)); } catch { return after; }
  return chosen;
}
